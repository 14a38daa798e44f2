package brussels.irisflow.monitor;

import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.monitor.DeadlineList.Row;
import brussels.irisflow.monitor.DeadlineList.Wanted;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of deadlines for machines. */
@RestController
@RequestMapping("/api/deadlines")
class DeadlineApi {

  private static final int LONGEST = 200;
  private static final Set<String> STATUSES = Stream.concat(Arrays.stream(DeadlineStatus.values()).map(Enum::name), Stream.of("MOVED"))
      .collect(Collectors.toCollection(LinkedHashSet::new));

  /**
   * A deadline.
   *
   * @param title in the language of the answer, like {@code explanation}
   * @param institution the code of the institution that must act, null when none is named
   */
  record Item(UUID id, String dossier, String title, String kind, LocalDate due, DeadlineStatus status, String institution,
      String legalBasis, String explanation) {
  }

  /** Where a deadline goes, why, and by which act or decision. */
  record Move(LocalDate due, String reason, String decision) {
  }

  private final DeadlineList list;
  private final DeadlineMoves moves;
  private final CurrentPerson current;
  private final Texts texts;

  DeadlineApi(DeadlineList list, DeadlineMoves moves, CurrentPerson current, Texts texts) {
    this.list = list;
    this.moves = moves;
    this.current = current;
    this.texts = texts;
  }

  /**
   * The deadlines that the person may see, the earliest first.
   *
   * @param status OPEN, MISSED, MET, CANCELLED, or MOVED for those whose date was changed; several are separated by commas
   * @param before due before this day
   */
  @GetMapping
  Listing<Item> find(@RequestParam(required = false) String status, @RequestParam(required = false) String institution,
      @RequestParam(required = false) String kind,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate before,
      @RequestParam(required = false) String dossier, @RequestParam(required = false) String q,
      @RequestParam(required = false) String page, @RequestParam(required = false) String size,
      @RequestParam(required = false) String sort) {
    Faults faults = new Faults();
    Wanted wanted = new Wanted(null, statuses(status), null, faults.optional("dossier", dossier, LONGEST),
        faults.optional("institution", institution, LONGEST), faults.optional("kind", kind, LONGEST), before,
        faults.optional("q", q, LONGEST));
    if (before != null && (before.getYear() < 1 || before.getYear() > 9999)) {
      faults.add("before", "deadline.date", before.toString());
    }
    faults.refuse();
    Listing<Row> found = list.find(wanted, Paging.read(page, size, sort, DeadlineList.SORTS), current.language());
    return new Listing<>(found.items().stream().map(this::item).toList(), found.page(), found.size(), found.total());
  }

  /** Brussels International moves European deadlines, HR those of mandates. */
  @PostMapping("/{id}/move")
  Item move(@PathVariable String id, @RequestBody Move move) {
    UUID deadline = id(id);
    moves.move(deadline, move.due(), move.reason(), move.decision());
    return item(list.find(deadline).orElseThrow(Refusal::unknown));
  }

  private Item item(Row row) {
    Language language = current.language();
    return new Item(row.id(), row.dossier(), row.title().in(language), row.kind(), row.due(), row.status(), row.institution(),
        row.legalBasis(), row.explanation().stream().map(sentence -> texts.say(language, sentence)).collect(Collectors.joining(" ")));
  }

  /** What is no id names nothing that exists. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw Refusal.unknown();
    }
  }

  private static Set<String> statuses(String status) {
    if (status == null || status.isBlank()) {
      return null;
    }
    Set<String> wanted = new LinkedHashSet<>(List.of(status.strip().split("\\s*,\\s*")));
    for (String one : wanted) {
      if (!STATUSES.contains(one)) {
        throw Refusal.field("status", "monitor.status", one, List.copyOf(STATUSES));
      }
    }
    return wanted;
  }
}
