package brussels.irisflow.directory;

import brussels.irisflow.privacy.PersonalData;
import brussels.irisflow.security.CurrentPerson;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody what the directory keeps about them: account, posts, absences, and what was changed about them. */
@Component
@Order(1)
@Transactional(readOnly = true)
class OwnRecord implements PersonalData {

  private final People people;
  private final Directory directory;
  private final DirectoryViews views;
  private final DirectoryLog log;
  private final Heads heads;
  private final CurrentPerson current;

  OwnRecord(People people, Directory directory, DirectoryViews views, DirectoryLog log, Heads heads, CurrentPerson current) {
    this.people = people;
    this.directory = directory;
    this.views = views;
    this.log = log;
    this.heads = heads;
    this.current = current;
  }

  @Override
  public List<Chapter> aboutMe() {
    Optional<Person> found = people.findById(current.name());
    if (found.isEmpty()) {
      return List.of();
    }
    Person person = found.get();
    Chapter account = PersonalData.chapter("account");
    account.items().add(PersonalData.item("account", person.name(), "name", person.displayName(), "email", person.email(), "language",
        person.language(), "institution",
        person.institution() == null ? null : directory.institution(person.institution()).map(Institution::name).orElse(null), "roles",
        PersonDesk.ROLES.stream().filter(person.roles()::contains).map(PersonDesk::role).toList(), "until", person.lastDay()));
    Chapter posts = PersonalData.chapter("posts");
    views.posts(person.name()).forEach(post -> posts.items().add(PersonalData.item("institution", post.institution(), "rank", post.rank(),
        "since", post.from(), "until", post.until())));
    Chapter headships = PersonalData.chapter("headships");
    heads.findByPerson(person.name()).forEach(head -> headships.items().add(PersonalData.item("institution",
        directory.institution(head.institution()).map(Institution::name).orElse(null), "since", head.span().since(), "until",
        head.span().until())));
    Chapter absences = PersonalData.chapter("absences");
    views.absences(person.name()).forEach(away -> absences.items().add(PersonalData.item("since", away.from(), "until", away.until(),
        "replacement", away.replacement())));
    Chapter replacing = PersonalData.chapter("replacing");
    views.replacing(person.name()).forEach(one -> replacing.items().add(PersonalData.item("name", one.name(), "since", one.from(),
        "until", one.until())));
    Chapter changes = PersonalData.chapter("changes");
    log.ofPerson(person.name()).forEach(entry -> changes.items().add(PersonalData.item("at", entry.at(), "by", entry.byName(), "what",
        entry.what())));
    return List.of(account, posts, headships, absences, replacing, changes);
  }
}
