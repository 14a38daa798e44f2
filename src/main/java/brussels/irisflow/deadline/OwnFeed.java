package brussels.irisflow.deadline;

import brussels.irisflow.privacy.PersonalData;
import brussels.irisflow.security.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells somebody that they have an address for their calendar; the address itself is known to nobody. */
@Component
class OwnFeed implements PersonalData {

  private final CalendarFeeds feeds;
  private final CurrentPerson current;

  OwnFeed(CalendarFeeds feeds, CurrentPerson current) {
    this.feeds = feeds;
    this.current = current;
  }

  @Override
  public List<Chapter> aboutMe() {
    Chapter calendar = PersonalData.chapter("calendar");
    feeds.since(current.name()).ifPresent(since -> calendar.items().add(PersonalData.item("at", since)));
    return List.of(calendar);
  }
}
