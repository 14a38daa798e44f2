package brussels.irisflow.evaluation;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.evaluation.EvaluationAccess.Part;
import brussels.irisflow.evaluation.EvaluationDossier.Chapter;
import brussels.irisflow.evaluation.EvaluationDossier.Judged;
import brussels.irisflow.evaluation.EvaluationDossier.Line;
import brussels.irisflow.evaluation.EvaluationDossier.Reported;
import brussels.irisflow.evaluation.EvaluationDossier.Said;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.mandate.HandedInReports;
import brussels.irisflow.mandate.MandateView;
import brussels.irisflow.mandate.TargetProgress;
import brussels.irisflow.objective.EvidenceRegister;
import brussels.irisflow.objective.ExternalCalendar;
import brussels.irisflow.objective.ObjectiveSets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes the dossier of an evaluation for who asks; the place from which documents are made. */
@Service
@Transactional
public class EvaluationDossiers {

  private final Evaluations evaluations;
  private final EvaluationAccess access;
  private final Writings papers;
  private final HandedInReports reports;
  private final TargetProgress progress;
  private final Targets targets;
  private final ObjectiveSets sets;
  private final EvidenceRegister evidence;
  private final Directory directory;

  EvaluationDossiers(Evaluations evaluations, EvaluationAccess access, Writings papers, HandedInReports reports,
      TargetProgress progress, Targets targets, ObjectiveSets sets, EvidenceRegister evidence, Directory directory) {
    this.evaluations = evaluations;
    this.access = access;
    this.papers = papers;
    this.reports = reports;
    this.progress = progress;
    this.targets = targets;
    this.sets = sets;
    this.evidence = evidence;
    this.directory = directory;
  }

  /**
   * The dossier as the current person may read it; the reading is noted.
   *
   * @throws Refusal 404 for no evaluation, and for who has no part in it or, as a cabinet, only writes an opinion
   */
  public EvaluationDossier of(String reference) {
    Evaluation evaluation = evaluations.get(reference);
    Part part = access.mustSee(evaluation);
    if (part == Part.CABINET) {
      throw Refusal.unknown();
    }
    access.noteReading(reference, "DOSSIER");
    return of(evaluation, part != Part.AUTHORITY,
        papers.all(reference).stream().filter(paper -> access.reads(evaluation, part, paper)).toList());
  }

  /** The dossier as it is composed for the commission: report, quarterly reports and opinions, whoever asks. */
  EvaluationDossier composed(Evaluation evaluation) {
    return of(evaluation, true, papers.all(evaluation.reference()).stream().filter(Writing::handedIn)
        .filter(paper -> paper.kind() == WritingKind.ACTIVITY_REPORT || paper.kind() == WritingKind.OPINION).toList()).withoutNames();
  }

  private EvaluationDossier of(Evaluation evaluation, boolean withQuarters, List<Writing> readable) {
    MandateView mandate = evaluations.mandate(evaluation.mandate());
    return new EvaluationDossier(evaluation.reference(), evaluation.kind(), mandate.function(), directory.institutionName(mandate.institution()),
        directory.displayName(evaluation.holder()), mandate.languageRole(), evaluation.periodFrom(), evaluation.openedOn(),
        evaluation.silent(), said(readable, WritingKind.ACTIVITY_REPORT).stream().findFirst().orElse(null),
        chapters(evaluation, mandate.institution(), withQuarters, readable), said(readable, WritingKind.OPINION),
        said(readable, WritingKind.HEARING).stream().findFirst().orElse(null), said(readable, WritingKind.ASSESSMENT),
        withQuarters ? progress.of(evaluation.mandate(), evaluation.periodFrom(), evaluation.openedOn()) : null,
        withQuarters ? reports.missed(evaluation.mandate(), evaluation.periodFrom(), evaluation.openedOn()) : List.of());
  }

  private List<Said> said(List<Writing> papers, WritingKind kind) {
    return papers.stream().filter(paper -> paper.kind() == kind).map(paper -> new Said(by(paper), paper.handedInAt(), paper.words()))
        .toList();
  }

  private String by(Writing paper) {
    return directory.displayName(paper.handedInBy());
  }

  private List<Chapter> chapters(Evaluation evaluation, String institution, boolean withQuarters, List<Writing> readable) {
    List<HandedInReports.Line> quarters = withQuarters
        ? reports.of(evaluation.mandate(), evaluation.periodFrom(), evaluation.openedOn()) : List.of();
    Map<String, Set<ExternalCalendar>> calendars = withQuarters ? sets.calendars(evaluation.mandate()) : Map.of();
    Map<String, List<Line>> chapters = new LinkedHashMap<>();
    for (TargetToJudge target : targets.of(evaluation.mandate(), evaluation.periodFrom(), evaluation.openedOn())) {
      List<Judged> own = judged(readable, WritingKind.ACTIVITY_REPORT, target);
      chapters.computeIfAbsent(String.valueOf(target.objective()), title -> new ArrayList<>()).add(new Line(target.key(), target.text(), target.terms(),
          target.from(), target.until(), own.isEmpty() ? null : own.get(0), quarters.stream()
          .filter(line -> line.target().equals(target.key()) && !line.until().isBefore(target.from()))
          .filter(line -> !line.from().isAfter(target.until()))
          .map(line -> new Reported(line.from(), line.until(), line.status(), line.figure(), line.evidence(),
              line.cause(), line.explanation(), line.external())).toList(),
          judged(readable, WritingKind.OPINION, target), judged(readable, WritingKind.ASSESSMENT, target),
          evidence.of(calendars.getOrDefault(target.key(), Set.of()), institution, target.from(), target.until())));
    }
    return chapters.entrySet().stream().map(chapter -> new Chapter(chapter.getKey(), chapter.getValue())).toList();
  }

  private List<Judged> judged(List<Writing> papers, WritingKind kind, TargetToJudge target) {
    return papers.stream().filter(paper -> paper.kind() == kind).map(paper -> line(paper, target)
        .map(line -> new Judged(by(paper), line.attainment(), line.words(), line.evidence())).orElse(null))
        .filter(Objects::nonNull).toList();
  }

  private static Optional<WritingLine> line(Writing paper, TargetToJudge target) {
    return paper.lines().stream().filter(line -> line.target().key().equals(target.key()) && line.target().from().equals(target.from()))
        .filter(line -> line.attainment() != null || line.words() != null || line.evidence() != null).findFirst();
  }
}
