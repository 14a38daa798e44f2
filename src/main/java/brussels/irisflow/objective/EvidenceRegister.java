package brussels.irisflow.objective;

import brussels.irisflow.language.Message;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the rooms that keep calendars know about targets that follow them. */
@Service
@Transactional(readOnly = true)
public class EvidenceRegister {

  private final List<EvidenceSource> sources;
  private final Clock clock;

  EvidenceRegister(List<EvidenceSource> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** One tally for each of these calendars that is kept here; a calendar that nobody keeps here has none. */
  public List<EvidenceTally> of(Collection<ExternalCalendar> calendars, String institution, LocalDate from, LocalDate until) {
    return Set.copyOf(calendars).stream().sorted().filter(calendar -> sources.stream().anyMatch(source -> source.calendar() == calendar))
        .map(calendar -> tally(calendar, items(calendar, institution, from, until), from, until)).toList();
  }

  /** What is due by these calendars between two days. */
  public List<Evidence> items(ExternalCalendar calendar, String institution, LocalDate from, LocalDate until) {
    return sources.stream().filter(source -> source.calendar() == calendar)
        .flatMap(source -> source.of(institution, from, until).stream()).toList();
  }

  private EvidenceTally tally(ExternalCalendar calendar, List<Evidence> all, LocalDate from, LocalDate until) {
    LocalDate today = LocalDate.now(clock);
    List<EvidenceTally.Count> counts = all.stream().map(Evidence::kind).distinct().map(kind -> count(kind, all, today)).toList();
    List<EvidenceTally.Item> named = all.stream().filter(one -> one.dossier() != null)
        .map(one -> new EvidenceTally.Item(one, one.outcome(today))).toList();
    return new EvidenceTally(calendar, from, until, counts, named, all.size() - named.size());
  }

  private static EvidenceTally.Count count(Message kind, List<Evidence> all, LocalDate today) {
    List<EvidenceOutcome> outcomes = all.stream().filter(one -> one.kind().equals(kind)).map(one -> one.outcome(today)).toList();
    return new EvidenceTally.Count(kind, count(outcomes, EvidenceOutcome.IN_TIME), count(outcomes, EvidenceOutcome.LATE), count(outcomes, EvidenceOutcome.OPEN),
        count(outcomes, EvidenceOutcome.OVERDUE));
  }

  private static long count(List<EvidenceOutcome> outcomes, EvidenceOutcome wanted) {
    return outcomes.stream().filter(one -> one == wanted).count();
  }
}
