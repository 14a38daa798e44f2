package brussels.irisflow.notification;

import brussels.irisflow.deadline.AlertLevel;
import brussels.irisflow.deadline.DeadlineMoved;
import brussels.irisflow.deadline.DeadlineNear;
import brussels.irisflow.deadline.DeadlineOverdue;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.ReachedRung;
import brussels.irisflow.directory.Contact;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.Sphere;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells people of deadlines. The deadline of a question is the matter of the institution that was asked, which sees the question
 * also where the dossier is closed to it. Reminded are the correspondents of the institution that must act, or the mandate holder;
 * escalation goes to who coordinates, and then to the institution's head. Where there is nobody to be reminded, who coordinates
 * is told instead: a deadline is never nobody's.
 */
@Component
class DeadlineNews {

  private static final String QUESTION = "REQUEST";

  private final Notifications notifications;
  private final Audience audience;
  private final Directory directory;
  private final List<DeadlineActors> actors;
  private final JdbcClient jdbc;
  private final Clock clock;

  DeadlineNews(Notifications notifications, Audience audience, Directory directory, List<DeadlineActors> actors, JdbcClient jdbc, Clock clock) {
    this.notifications = notifications;
    this.audience = audience;
    this.directory = directory;
    this.actors = actors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void near(DeadlineNear event) {
    tell(event.deadline(), event.rungs());
  }

  @EventListener
  void overdue(DeadlineOverdue event) {
    tell(event.deadline(), event.rungs());
  }

  @EventListener
  void moved(DeadlineMoved event) {
    DeadlineSnapshot deadline = event.deadline();
    On on = on(deadline);
    Set<Contact> told = new LinkedHashSet<>(acting(on));
    told.addAll(audience.group(on.sphere.coordinators()));
    notifications.tell(told, notice(NoticeReason.MOVE, deadline,
        Message.of("notification.moved", deadline.title(), event.from(), deadline.due()), on));
  }

  /** Each rung tells those of its level who were not told by a later one: one alert a person, however many rungs were missed. */
  private void tell(DeadlineSnapshot deadline, List<ReachedRung> rungs) {
    On on = on(deadline);
    Set<Contact> told = new HashSet<>();
    for (ReachedRung rung : rungs) {
      List<Contact> now = recipients(rung.level(), on).stream().filter(told::add).toList();
      boolean reminder = rung.level() == AlertLevel.REMINDER;
      notifications.tell(now, notice(reminder ? NoticeReason.REMINDER : NoticeReason.ESCALATION, deadline,
          reminder ? reminder(deadline) : escalation(deadline, on), on).once("deadline:" + deadline.id() + ":" + rung.on()));
    }
  }

  private Notice notice(NoticeReason reason, DeadlineSnapshot deadline, Message subject, On on) {
    boolean question = QUESTION.equals(deadline.kind());
    String page = on.acting.map(DeadlineActors.Acting::page)
        .orElse(question ? "/requests/" + deadline.subject() : "/deadlines/" + deadline.id());
    Notice notice = Notice.of(reason, deadline.dossier(), page, subject).due(deadline.due()).deadline(deadline.id());
    return on.title.equals(deadline.title()) || question && on.confidential ? notice : notice.body(Message.of("notification.dossier", deadline.dossier(), on.title));
  }

  private Message reminder(DeadlineSnapshot deadline) {
    long days = days(deadline);
    return days < 0 ? Message.of("notification.late", deadline.title(), deadline.due(), -days)
        : Message.of("notification.near", deadline.title(), deadline.due(), days);
  }

  private Message escalation(DeadlineSnapshot deadline, On on) {
    long days = days(deadline);
    Object who = on.institution == null ? deadline.dossier() : directory.institutionName(on.institution);
    return days < 0 ? Message.of("notification.escalation.late", deadline.title(), deadline.due(), -days, who)
        : Message.of("notification.escalation.near", deadline.title(), deadline.due(), days, who);
  }

  private long days(DeadlineSnapshot deadline) {
    return ChronoUnit.DAYS.between(LocalDate.now(clock), deadline.due());
  }

  private List<Contact> recipients(AlertLevel level, On on) {
    List<Contact> found = switch (level) {
      case REMINDER -> acting(on);
      case ESCALATION -> List.of();
      case HEAD -> (on.sphere == Sphere.EUROPEAN || on.question) && on.institution != null ? audience.headOf(on.institution) : List.of();
    };
    return found.isEmpty() ? audience.group(on.sphere.coordinators()) : found;
  }

  private List<Contact> acting(On on) {
    List<Contact> acting = on.acting.isPresent() ? known(on.acting.get())
        : on.sphere == Sphere.MANDATES && !on.question ? audience.people(on.holders) : on.institution == null ? List.of() : audience.correspondents(on.institution);
    return acting.isEmpty() ? audience.group(on.sphere.coordinators()) : acting;
  }

  private List<Contact> known(DeadlineActors.Acting acting) {
    List<Contact> people = new ArrayList<>(audience.people(acting.people()));
    if (acting.group() != null) {
      people.addAll(audience.group(acting.group()));
    }
    return people;
  }

  /** What of the dossier decides who is told. */
  private record On(Sphere sphere, Trilingual title, boolean confidential, boolean question, String institution, List<String> holders,
      Optional<DeadlineActors.Acting> acting) {
  }

  /**
   * The institution that must act is the deadline's, if it is a party to the dossier and so may see it or was asked a question,
   * and otherwise the one that leads.
   */
  private On on(DeadlineSnapshot deadline) {
    Optional<DeadlineActors.Acting> acting = actors.stream().flatMap(room -> room.of(deadline).stream()).findFirst();
    boolean question = QUESTION.equals(deadline.kind());
    return jdbc.sql("""
            select d.confidential, d.sphere, d.title_nl, d.title_fr, d.title_en,
              (select p.institution from dossier_party p where p.dossier = d.reference and p.institution is not null
                and (p.institution = :institution or p.role = 'LEAD')
                order by p.institution = :institution desc, p.role = 'LEAD' desc limit 1) as institution,
              array(select p.person from dossier_party p where p.dossier = d.reference and p.role = 'HOLDER') as holders
            from dossier d where d.reference = :dossier""")
        .param("dossier", deadline.dossier()).param("institution", deadline.institution() == null ? "" : deadline.institution())
        .query((row, number) -> new On(Sphere.valueOf(row.getString("sphere")),
            new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en")),
            row.getBoolean("confidential"), question, question ? deadline.institution() : row.getString("institution"), Arrays.asList((String[]) row.getArray("holders").getArray()),
            acting))
        .single();
  }
}
