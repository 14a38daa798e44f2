package brussels.irisflow.notification;

import brussels.irisflow.privacy.PersonalData;
import brussels.irisflow.web.Paging;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells somebody what they have been told, as their notification centre does. */
@Component
class OwnNotifications implements PersonalData {

  private final Centre centre;

  OwnNotifications(Centre centre) {
    this.centre = centre;
  }

  @Override
  public List<Chapter> aboutMe() {
    Chapter told = PersonalData.chapter("notifications");
    int page = 0;
    List<Centre.Told> lot;
    do {
      lot = centre.find(null, null, Paging.read(String.valueOf(page++), "200", null, Set.of())).items();
      lot.forEach(one -> told.items().add(PersonalData.item("at", one.created(), "dossier", one.dossier(), "what", one.subject(), "more",
          one.body())));
    } while (!lot.isEmpty());
    return List.of(told);
  }
}
