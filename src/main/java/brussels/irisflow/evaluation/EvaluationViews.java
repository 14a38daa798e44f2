package brussels.irisflow.evaluation;

import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.evaluation.EvaluationAccess.Part;
import brussels.irisflow.security.CurrentPerson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the current person sees of an evaluation: nothing leaves this room that is not in here. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationViews {

  /**
   * An evaluation as one person sees it.
   *
   * @param papers what was handed in and may be read
   * @param tasks the tasks that are this person's; for HR all of them
   * @param awaited the tasks of others, for who sees the whole of it
   * @param assessed by seat, whether its assessment is in: for the commission and HR, while the members assess
   * @param documents the official documents that were made and may be read
   */
  record Sight(Evaluation evaluation, Part part, List<Writing> papers, List<GivenMention> mentions, List<Vote> votes,
      List<OpenTask> tasks, List<OpenTask> awaited, Map<UUID, Boolean> assessed, List<OfficialPapers.Kept> documents) {
  }

  private final Evaluations evaluations;
  private final EvaluationAccess access;
  private final Writings papers;
  private final OfficialPapers official;
  private final Workflow workflow;
  private final CurrentPerson current;

  EvaluationViews(Evaluations evaluations, EvaluationAccess access, Writings papers, OfficialPapers official, Workflow workflow,
      CurrentPerson current) {
    this.evaluations = evaluations;
    this.access = access;
    this.papers = papers;
    this.official = official;
    this.workflow = workflow;
    this.current = current;
  }

  /** What the current person sees; 404 when nothing. The reading is noted under this word. */
  Sight sight(String reference, String reading) {
    Evaluation evaluation = evaluations.get(reference);
    Part part = access.mustSee(evaluation);
    access.noteReading(reference, reading);
    List<Writing> readable = papers.all(reference).stream().filter(paper -> access.reads(evaluation, part, paper))
        .sorted(Comparator.comparing(Writing::kind).thenComparing(Writing::handedInAt)).toList();
    List<OpenTask> all = workflow.tasks(reference);
    List<OpenTask> tasks = all.stream().filter(task -> part == Part.HR || task.groups().stream().anyMatch(current::in)).toList();
    boolean whole = part != Part.CABINET && part != Part.AUTHORITY;
    return new Sight(evaluation, part, readable, access.mentions(evaluation, part),
        access.readsVotes(evaluation, part) ? evaluation.votes() : List.of(), tasks,
        whole ? all.stream().filter(task -> !tasks.contains(task)).toList() : List.of(),
        (part == Part.HR || part.commission()) && evaluation.state() == EvaluationState.SESSION ? assessed(reference) : Map.of(),
        official.of(reference).stream().filter(kept -> access.reads(evaluation, part, kept.paper())).toList());
  }

  private Map<UUID, Boolean> assessed(String reference) {
    return papers.all(reference, WritingKind.ASSESSMENT).stream().collect(Collectors.toMap(Writing::seat, Writing::handedIn));
  }
}
