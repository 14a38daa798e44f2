package brussels.irisflow.evaluation;

import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that decides who sees which part of an evaluation. A draft is its writer's alone. HR sees everything but the
 * assessments of members before they are open to all; the holder everything on themselves that was sent or handed in, but no
 * assessment and no vote; members what is handed in, and each other's assessments once all are in or the chair has closed; the
 * chair and HR the votes after the vote; a cabinet its own opinion; the authority, while it decides on an appeal, what the
 * holder reported, the report, the remarks and the grounds. The administrator sees nothing. Every reading is noted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationAccess {

  /** What somebody is in one evaluation; the first that applies. */
  enum Part {
    HOLDER, CHAIR, MEMBER, HR, CABINET, AUTHORITY, NONE;

    boolean commission() {
      return this == CHAIR || this == MEMBER;
    }
  }

  private final Writings papers;
  private final Workflow workflow;
  private final CurrentPerson current;
  private final JdbcClient jdbc;
  private final Clock clock;

  EvaluationAccess(Writings papers, Workflow workflow, CurrentPerson current, JdbcClient jdbc, Clock clock) {
    this.papers = papers;
    this.workflow = workflow;
    this.current = current;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Refuses with 404 who has no part in it. */
  Part mustSee(Evaluation evaluation) {
    Part part = part(evaluation);
    if (part == Part.NONE) {
      throw Refusal.unknown();
    }
    return part;
  }

  /** Refuses with 404 who has no part in it, and with 403 who has another than this, whatever groups they are in. */
  void mustBe(Part wanted, Evaluation evaluation) {
    if (mustSee(evaluation) != wanted) {
      throw Refusal.forbidden();
    }
  }

  Part part(Evaluation evaluation) {
    if (!current.known() || current.in(Groups.ADMIN)) {
      return Part.NONE;
    } else if (current.name().equals(evaluation.holder())) {
      return Part.HOLDER;
    }
    Optional<Seat> seat = evaluation.seatOf(current.name());
    if (seat.isPresent()) {
      return seat.get().chair() ? Part.CHAIR : Part.MEMBER;
    } else if (evaluation.seats().stream().anyMatch(one -> one.person().equals(current.name()))) {
      // who left the commission, whatever else they are: a conflict of interest does not end with the seat
      return Part.NONE;
    } else if (current.in(Groups.HR)) {
      return Part.HR;
    } else if (current.in(Groups.CABINET) && opinion(evaluation).isPresent()) {
      return Part.CABINET;
    }
    boolean decides = current.in(Groups.GOVERNMENT) && workflow.tasks(evaluation.reference()).stream()
        .anyMatch(task -> task.groups().contains(Groups.GOVERNMENT));
    return decides ? Part.AUTHORITY : Part.NONE;
  }

  /** The opinion that the current cabinet was asked for, alone or with all others. */
  Optional<Writing> opinion(Evaluation evaluation) {
    return papers.all(evaluation.reference(), WritingKind.OPINION).stream()
        .filter(paper -> paper.writer() == null || paper.writer().equals(current.name())).findFirst();
  }

  /** An opinion for which all cabinets are asked is the one's that took it up: nobody else reads the draft, or what was given. */
  private boolean mine(Evaluation evaluation, Writing opinion) {
    if (opinion.writer() != null) {
      return opinion.writer().equals(current.name());
    }
    return opinion.handedIn() ? current.name().equals(opinion.handedInBy()) : workflow.tasks(evaluation.reference()).stream()
        .filter(task -> task.key().equals(WritingKind.OPINION.task()))
        .noneMatch(task -> task.assignee() != null && !task.assignee().equals(current.name()));
  }

  /** The paper of this kind that the current person writes or reads as its writer; 404 when it is none of theirs. */
  Writing own(Evaluation evaluation, Part part, WritingKind kind) {
    return switch (kind) {
      case OPINION -> part == Part.CABINET ? opinion(evaluation).filter(paper -> mine(evaluation, paper))
          .orElseThrow(Refusal::unknown) : none();
      case ASSESSMENT -> part.commission() ? evaluation.seatOf(current.name())
          .flatMap(seat -> papers.assessment(evaluation.reference(), seat.id())).orElseThrow(Refusal::unknown) : none();
      case ACTIVITY_REPORT, REMARKS, APPEAL -> part == Part.HOLDER ? papers.single(evaluation.reference(), kind) : none();
      case HEARING, DELIBERATION, DRAFT_REPORT, REPORT -> part == Part.CHAIR ? papers.single(evaluation.reference(), kind) : none();
    };
  }

  private static Writing none() {
    throw Refusal.unknown();
  }

  /** The task with which the current person hands this kind of paper in; empty while it is not their turn. */
  Optional<OpenTask> turn(Evaluation evaluation, WritingKind kind) {
    return workflow.tasks(evaluation.reference()).stream().filter(task -> task.key().equals(kind.task()))
        .filter(task -> task.groups().stream().anyMatch(current::in) || current.name().equals(task.assignee())).findFirst();
  }

  /** Whether somebody with this part may read what was handed in; a draft is never read by others. */
  boolean reads(Evaluation evaluation, Part part, Writing paper) {
    return paper.handedIn() && switch (paper.kind()) {
      case ACTIVITY_REPORT -> part != Part.CABINET && part != Part.NONE;
      case OPINION -> part == Part.HR || (part.commission() || part == Part.HOLDER) && evaluation.composedOn() != null
          || part == Part.CABINET && mine(evaluation, paper);
      case HEARING -> part == Part.HR || part.commission() || part == Part.HOLDER;
      case ASSESSMENT -> (part == Part.HR || part.commission()) && evaluation.assessmentsOpen()
          || part.commission() && evaluation.seatOf(current.name()).map(Seat::id).filter(paper.seat()::equals).isPresent();
      case DELIBERATION -> part == Part.HR || part == Part.CHAIR;
      case DRAFT_REPORT -> part == Part.HR || part.commission() || part == Part.HOLDER && evaluation.wasSent(SendingKind.REPORT);
      case REMARKS -> part == Part.HR || part.commission() || part == Part.HOLDER || part == Part.AUTHORITY;
      case REPORT -> part == Part.HR || part.commission() || part == Part.AUTHORITY
          || part == Part.HOLDER && evaluation.wasSent(SendingKind.MENTION);
      case APPEAL -> part == Part.HR || part == Part.HOLDER || part == Part.AUTHORITY;
    };
  }

  /** Whether somebody with this part may read an official document, once it was made: each is told what they may read anyway. */
  boolean reads(Evaluation evaluation, Part part, OfficialPaper paper) {
    boolean inside = part == Part.HR || part.commission();
    return switch (paper) {
      case DOSSIER -> inside || part == Part.HOLDER;
      case DRAFT_REPORT -> inside || part == Part.HOLDER && evaluation.wasSent(SendingKind.REPORT);
      case REPORT, NOTIFICATION -> inside || part == Part.AUTHORITY || part == Part.HOLDER && evaluation.wasSent(SendingKind.MENTION);
      case DECISION -> inside || part == Part.HOLDER && evaluation.wasSent(SendingKind.DECISION);
    };
  }

  boolean readsVotes(Evaluation evaluation, Part part) {
    return evaluation.mention() != null && (part == Part.HR || part == Part.CHAIR);
  }

  boolean readsMention(Evaluation evaluation, Part part) {
    return evaluation.mention() != null && (part == Part.HR || part.commission() || part == Part.AUTHORITY
        || part == Part.HOLDER && evaluation.wasSent(SendingKind.REPORT));
  }

  /** The mentions that this part reads: the holder learns of the authority's when it is sent. */
  List<GivenMention> mentions(Evaluation evaluation, Part part) {
    return readsMention(evaluation, part) ? evaluation.mentions().stream()
        .filter(one -> part != Part.HOLDER || one.source() == MentionSource.COMMISSION || evaluation.wasSent(SendingKind.DECISION)).toList()
        : List.of();
  }

  /** Notes that the current person read this of an evaluation. */
  @Transactional
  public void noteReading(String evaluation, String what) {
    jdbc.sql("insert into evaluation_reading (id, evaluation, person, at, what) values (:id, :evaluation, :person, :at, :what)")
        .param("id", UUID.randomUUID()).param("evaluation", evaluation).param("person", current.name())
        .param("at", OffsetDateTime.now(clock)).param("what", what).update();
  }

  /** A reading of an evaluation. */
  record Reading(String person, java.time.Instant at, String what) {
  }

  /** The last readings, newest first. */
  List<Reading> readings(String evaluation, int most) {
    return jdbc.sql("select person, at, what from evaluation_reading where evaluation = :evaluation order by at desc limit :most")
        .param("evaluation", evaluation).param("most", most)
        .query((row, number) -> new Reading(row.getString("person"), row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("what"))).list();
  }
}
