package brussels.irisflow.dossier;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.Institution;
import brussels.irisflow.engine.GroupNames;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.Groups;
import org.springframework.stereotype.Component;

/** Names groups as the parties of a dossier are named: an institution by its name, others by what they do. */
@Component
class DossierGroups implements GroupNames {

  private final Directory directory;
  private final Texts texts;

  DossierGroups(Directory directory, Texts texts) {
    this.directory = directory;
    this.texts = texts;
  }

  @Override
  public Trilingual name(String group) {
    String institution = Groups.institutionIn(group);
    if (Groups.personIn(group) != null) {
      return Trilingual.same(directory.displayName(Groups.personIn(group)));
    }
    return institution == null
        ? new Trilingual(say(Language.NL, group), say(Language.FR, group), say(Language.EN, group))
        : directory.institution(institution).map(Institution::name).orElseGet(() -> Trilingual.same(institution));
  }

  private String say(Language language, String group) {
    return texts.sayOr(language, group, "dossier.group." + group);
  }
}
