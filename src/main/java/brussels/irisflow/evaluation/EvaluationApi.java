package brussels.irisflow.evaluation;

import brussels.irisflow.evaluation.EvaluationAccess.Part;
import brussels.irisflow.language.Language;
import brussels.irisflow.mandate.EvaluationKind;
import brussels.irisflow.mandate.SendingMeans;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Listing;
import brussels.irisflow.web.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations for machines, with the same walls as on pages; every reading is noted. */
@RestController
@RequestMapping("/api/evaluations")
class EvaluationApi {

  /** A line of the list. */
  record Item(String reference, String mandate, EvaluationKind kind, String title, EvaluationState state, LocalDate openedOn,
      LocalDate decideBy, LocalDate closedOn) {
  }

  record SeatItem(String person, boolean chair, LocalDate since, LocalDate leftOn) {
  }

  record SendingItem(SendingKind kind, SendingMeans means, LocalDate sentOn, LocalDate receivedOn) {
  }

  record MentionItem(String mention, MentionSource source, LocalDate decidedOn, String decision, String reason) {
  }

  record VoteItem(int round, String person, String mention) {
  }

  record LineItem(String target, LocalDate from, LocalDate until, Attainment attainment, String words, String evidence) {
  }

  record PaperItem(WritingKind kind, String by, Instant handedInAt, String words, List<LineItem> lines) {
  }

  /** An official document; {@code href} is where its PDF is. */
  record DocumentItem(String document, Language language, boolean authentic, Instant madeAt, String href) {
  }

  record TaskItem(String id, String key, LocalDate due) {
  }

  /** An evaluation with what the caller may read of it; what they may not is left out. */
  record Whole(String reference, String mandate, EvaluationKind kind, EvaluationState state, LocalDate from, LocalDate until,
      LocalDate decideBy, boolean silent, LocalDate hearingOn, String mention, List<MentionItem> mentions, List<SeatItem> commission,
      List<SendingItem> sendings, List<PaperItem> papers, List<VoteItem> votes, List<DocumentItem> documents, List<TaskItem> tasks) {
  }

  private final EvaluationRoster roster;
  private final EvaluationViews views;
  private final CurrentPerson current;

  EvaluationApi(EvaluationRoster roster, EvaluationViews views, CurrentPerson current) {
    this.roster = roster;
    this.views = views;
    this.current = current;
  }

  /** The evaluations in which the caller has a part, the open ones first. */
  @GetMapping
  Listing<Item> list(@RequestParam(required = false) EvaluationState state, @RequestParam(required = false) String page,
      @RequestParam(required = false) String size, @RequestParam(required = false) String sort) {
    roster.mustHaveSome();
    return Listing.cut(roster.find(state).stream().map(row -> new Item(row.reference(), row.mandate(), row.kind(),
        row.title().in(current.language()), row.state(), row.openedOn(), row.decideBy(), row.closedOn())).toList(),
        Paging.read(page, size, sort, Set.of()));
  }

  @GetMapping("/{reference}")
  @Transactional
  public Whole show(@PathVariable String reference) {
    EvaluationViews.Sight sight = views.sight(reference, "API");
    Evaluation one = sight.evaluation();
    boolean whole = sight.part() != Part.CABINET;
    boolean commission = sight.part() == Part.HR || sight.part().commission();
    List<GivenMention> mentions = sight.mentions();
    return new Whole(reference, whole ? one.mandate() : null, one.kind(), one.state(), one.periodFrom(), one.openedOn(), one.decideBy(),
        whole && one.silent(), whole ? one.hearingOn() : null, mentions.isEmpty() ? null : mentions.get(mentions.size() - 1).mention(),
        mentions.stream().map(given -> new MentionItem(given.mention(), given.source(), given.decidedOn(), given.decision(),
            given.reason())).toList(),
        whole ? one.seats().stream().filter(seat -> commission || seat.active()).map(seat -> new SeatItem(seat.person(), seat.chair(),
            seat.since(), seat.leftOn())).toList() : List.of(),
        whole && sight.part() != Part.AUTHORITY ? one.sendings().stream().filter(sent -> sent.sentOn() != null)
            .map(sent -> new SendingItem(sent.kind(), sent.means(), sent.sentOn(), sent.receivedOn())).toList() : List.of(),
        sight.papers().stream().map(paper -> new PaperItem(paper.kind(), paper.handedInBy(), paper.handedInAt(), paper.words(),
            paper.lines().stream().map(line -> new LineItem(line.target().text(), line.target().from(), line.target().until(),
                line.attainment(), line.words(), line.evidence())).toList())).toList(),
        sight.votes().stream().map(vote -> new VoteItem(vote.round(), one.seat(vote.seat()).map(Seat::person).orElse(null),
            vote.mention())).toList(),
        sight.documents().stream().map(kept -> new DocumentItem(kept.paper().name(), kept.language(), kept.authentic(), kept.madeAt(),
            "/api" + kept.href(reference))).toList(),
        sight.tasks().stream().map(task -> new TaskItem(task.id(), task.key(), task.due())).toList());
  }
}
