package brussels.irisflow.evaluation;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.evaluation.EvaluationDossier.Chapter;
import brussels.irisflow.evaluation.EvaluationDossier.Judged;
import brussels.irisflow.evaluation.EvaluationDossier.Line;
import brussels.irisflow.evaluation.EvaluationDossier.Reported;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.mandate.EvaluationKind;
import brussels.irisflow.mandate.HandedInReports;
import brussels.irisflow.mandate.MandatePeriods;
import brussels.irisflow.mandate.MandateView;
import brussels.irisflow.mandate.TargetProgress;
import brussels.irisflow.objective.EvidenceTally;
import brussels.irisflow.objective.ObjectiveSets;
import brussels.irisflow.paper.Labelled;
import brussels.irisflow.paper.Lines;
import brussels.irisflow.paper.PaperData;
import brussels.irisflow.paper.PaperPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the official documents of an evaluation say, the same in both languages. No assessment and no vote of a member is in any. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EvaluationOnPaper {

  private static final int LONGEST_HEADING = 160;
  private static final String SAY = "evaluation.on-paper.";
  /** What the gaps of a template that an evaluation fills begin with. */
  private static final String GAP = "evaluation.";

  /** A step of the evaluation, as the report tells it. */
  private record Step(LocalDate on, Message what) {
  }

  private final Evaluations evaluations;
  private final EvaluationDossiers dossiers;
  private final EvaluationDates dates;
  private final Writings writings;
  private final HandedInReports reports;
  private final ObjectiveSets objectives;
  private final Targets targets;
  private final MandatePeriods periods;
  private final Directory directory;

  EvaluationOnPaper(Evaluations evaluations, EvaluationDossiers dossiers, EvaluationDates dates, Writings writings,
      HandedInReports reports, ObjectiveSets objectives, Targets targets, MandatePeriods periods, Directory directory) {
    this.evaluations = evaluations;
    this.dossiers = dossiers;
    this.dates = dates;
    this.writings = writings;
    this.reports = reports;
    this.objectives = objectives;
    this.targets = targets;
    this.periods = periods;
    this.directory = directory;
  }

  /** The data of a document as of now. What people wrote is taken to be in the holder's language role. */
  PaperData of(Evaluation evaluation, OfficialPaper paper) {
    MandateView mandate = evaluations.mandate(evaluation.mandate());
    Map<String, Object> words = words(evaluation, mandate);
    Map<String, List<PaperPart>> blocks = switch (paper) {
      case DOSSIER -> dossier(evaluation, mandate);
      case DRAFT_REPORT -> report(evaluation, words, WritingKind.DRAFT_REPORT);
      case REPORT -> report(evaluation, words, WritingKind.REPORT);
      case NOTIFICATION -> notification(evaluation, words);
      case DECISION -> decision(evaluation, words);
    };
    boolean letter = paper == OfficialPaper.NOTIFICATION || paper == OfficialPaper.DECISION;
    List<Object> recipient = letter ? List.of(name(directory.displayName(evaluation.holder())), mandate.function(),
        directory.institutionName(mandate.institution())) : List.of();
    SendingKind letterOf = paper == OfficialPaper.DECISION ? SendingKind.DECISION : SendingKind.MENTION;
    LocalDate date = evaluation.sending(letterOf).filter(one -> letter).map(FormalSending::sentOn).orElse(evaluations.today());
    PaperData data = new PaperData(evaluation.reference(), date, recipient,
        Language.valueOf(mandate.languageRole().name()), words, blocks);
    return paper == OfficialPaper.DRAFT_REPORT ? data.asDraft() : data;
  }

  private Map<String, Object> words(Evaluation evaluation, MandateView mandate) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("mandate.reference", name(mandate.reference()));
    words.put("mandate.function", mandate.function());
    words.put("mandate.grade", mandate.grade());
    words.put("mandate.institution", directory.institutionName(mandate.institution()));
    words.put("mandate.holder", name(directory.displayName(evaluation.holder())));
    words.put("mandate.authority", mandate.authority());
    words.put("mandate.entity", mandate.authority().entity());
    words.put("mandate.basis", mandate.authority().basis());
    words.put("mandate.start", mandate.start());
    words.put("mandate.end", mandate.end());
    words.put(GAP + "reference", name(evaluation.reference()));
    words.put(GAP + "kind", evaluation.kind());
    words.put(GAP + "from", evaluation.periodFrom());
    words.put(GAP + "until", evaluation.openedOn());
    return words;
  }

  // The dossier

  private Map<String, List<PaperPart>> dossier(Evaluation evaluation, MandateView mandate) {
    EvaluationDossier dossier = dossiers.composed(evaluation);
    List<PaperPart> targets = new ArrayList<>();
    targets.add(heading(1, say("report")));
    if (dossier.report() == null) {
      targets.add(text(say("silent")));
    } else {
      targets.add(text(say("handed-in", name(dossier.report().by()), dossier.report().at())));
      paragraphs(targets, dossier.report().words());
    }
    Map<String, Targets.Name> names = this.targets.names(evaluation.mandate(), evaluation.periodFrom(), evaluation.openedOn());
    overview(targets, dossier, names);
    dossier.chapters().forEach(chapter -> chapter(targets, chapter, names.get(chapter.objective())));
    if (dossier.chapters().isEmpty()) {
      targets.add(text(Message.of("evaluation.page.no-targets")));
    }
    List<PaperPart> opinions = new ArrayList<>();
    for (Writing opinion : opinions(evaluation)) {
      opinions.add(heading(1, opinion.handedIn() ? name(directory.displayName(opinion.handedInBy())) : asked(opinion)));
      if (opinion.handedIn()) {
        opinions.add(text(say("given", opinion.handedInAt())));
        paragraphs(opinions, opinion.words());
      } else {
        opinions.add(text(say("no-opinion")));
      }
    }
    return Map.of("targets", targets, "opinions", opinions, "documents", List.of(new PaperPart.Items(documents(evaluation, mandate))));
  }

  private List<Writing> opinions(Evaluation evaluation) {
    return writings.all(evaluation.reference(), WritingKind.OPINION).stream()
        .sorted(Comparator.comparing(one -> String.valueOf(one.writer()))).toList();
  }

  private Object asked(Writing opinion) {
    return opinion.writer() == null ? say("competent-minister") : name(directory.displayName(opinion.writer()));
  }

  /** How many targets of each objective were reached, in the holder's words, the ministers' and the last quarterly report's. */
  private static void overview(List<PaperPart> parts, EvaluationDossier dossier, Map<String, Targets.Name> names) {
    List<PaperPart> tables = new ArrayList<>();
    counted(tables, dossier, names, say("overview-holder"), line -> line.report() == null ? null : line.report().attainment());
    dossier.chapters().stream().flatMap(chapter -> chapter.targets().stream()).flatMap(line -> line.opinions().stream())
        .map(Judged::by).distinct().forEach(by -> counted(tables, dossier, names, say("overview-opinion", by), line -> line.opinions()
            .stream().filter(opinion -> opinion.by().equals(by)).map(Judged::attainment).findFirst().orElse(null)));
    lastQuarter(tables, dossier.progress(), names);
    if (!tables.isEmpty()) {
      parts.add(heading(1, say("overview")));
      parts.add(text(say("overview-means-nothing")));
      parts.addAll(tables);
    }
  }

  private static void counted(List<PaperPart> tables, EvaluationDossier dossier, Map<String, Targets.Name> names, Message caption,
      Function<Line, Object> judgment) {
    Map<Object, List<Object>> objectives = new LinkedHashMap<>();
    dossier.chapters().forEach(chapter -> chapter.targets().forEach(line -> objectives.computeIfAbsent(
        objective(names.get(chapter.objective()), chapter.objective()), name -> new ArrayList<>()).add(judgment.apply(line))));
    if (objectives.values().stream().allMatch(all -> all.stream().allMatch(Objects::isNull))) {
      return;
    }
    List<List<?>> rows = new ArrayList<>();
    objectives.forEach((name, all) -> rows.add(counts(name, all)));
    if (rows.size() > 1) {
      rows.add(counts(say("all-objectives"), objectives.values().stream().flatMap(List::stream).toList()));
    }
    tables.add(new PaperPart.Table(caption, List.of(say("objective"), say("targets"), say("reached"), Attainment.PARTLY,
        Attainment.NOT_REACHED, say("not-judged")), List.of(36, 11, 13, 14, 12, 14), rows));
  }

  private static List<?> counts(Object name, List<Object> all) {
    long reached = all.stream().filter(one -> one == Attainment.REACHED || one == Attainment.EXCEEDED).count();
    long partly = all.stream().filter(one -> one == Attainment.PARTLY).count();
    long not = all.stream().filter(one -> one == Attainment.NOT_REACHED).count();
    return List.of(name, all.size(), reached, partly, not, all.size() - reached - partly - not);
  }

  private static void lastQuarter(List<PaperPart> tables, TargetProgress.Chart progress, Map<String, Targets.Name> names) {
    if (progress == null || progress.last() == null) {
      return;
    }
    List<Object> head = new ArrayList<>(List.of(say("objective")));
    progress.last().parts().forEach(part -> head.add(part.status()));
    List<List<?>> rows = new ArrayList<>();
    for (TargetProgress.Bar bar : progress.objectives()) {
      List<Object> row = new ArrayList<>(List.of(names.values().stream().filter(name -> name.key().equals(bar.objective())).findFirst()
          .map(Targets.Name::objective).orElse(bar.objective())));
      bar.parts().forEach(part -> row.add(part.count()));
      rows.add(row);
    }
    tables.add(new PaperPart.Table(say("overview-quarter", progress.last().from(), progress.last().until()), head,
        List.of(36, 11, 12, 14, 13, 14), rows));
  }

  private static Object objective(Targets.Name name, String otherwise) {
    return name == null ? otherwise : name.objective();
  }

  private static void chapter(List<PaperPart> parts, Chapter chapter, Targets.Name name) {
    parts.add(heading(1, name == null ? chapter.objective() : name.chapter()));
    for (Line line : chapter.targets()) {
      String whole = line.text();
      parts.add(heading(2, whole.length() <= LONGEST_HEADING ? whole : shortened(whole)));
      if (whole.length() > LONGEST_HEADING) {
        paragraphs(parts, whole);
      }
      Message days = say("in-force", line.from(), line.until());
      parts.add(text(line.terms() == null ? days
          : new Lines(List.of(new Labelled(Message.of("paper.objective.term"), line.terms()), days))));
      List<List<?>> rows = rows(line);
      if (rows.isEmpty()) {
        parts.add(text(say("nothing-said")));
      } else {
        parts.add(new PaperPart.Table(say("target-caption"), List.of(say("source"), say("judgment"), say("explanation")),
            List.of(26, 20, 54), rows));
      }
    }
  }

  private static String shortened(String text) {
    int space = text.lastIndexOf(' ', LONGEST_HEADING);
    return text.substring(0, space < LONGEST_HEADING / 2 ? LONGEST_HEADING : space) + " …";
  }

  private static List<List<?>> rows(Line line) {
    List<List<?>> rows = new ArrayList<>();
    if (line.report() != null) {
      rows.add(row(say("holder"), line.report()));
    }
    for (Reported quarter : line.quarters()) {
      rows.add(Arrays.asList(say("quarter", quarter.from(), quarter.until()), status(quarter), explanation(quarter)));
    }
    line.tallies().forEach(tally -> rows.add(Arrays.asList(say("register", tally.calendar()), null, tally.counts().isEmpty()
        ? Message.of("mandate.evidence.none") : new Lines(tally.counts().stream().map(EvaluationOnPaper::count).toList()))));
    line.opinions().forEach(opinion -> rows.add(row(name(opinion.by()), opinion)));
    return rows;
  }

  private static List<?> row(Object who, Judged judged) {
    String words = judged.words();
    Object evidence = judged.evidence() == null ? null : new Labelled(Message.of("evaluation.page.evidence"), judged.evidence());
    return Arrays.asList(who, judged.attainment(), words == null ? evidence : evidence == null ? words
        : new Lines(List.of(words, evidence)));
  }

  private static Object explanation(Reported quarter) {
    List<Object> lines = new ArrayList<>();
    if (quarter.evidence() != null) {
      lines.add(quarter.evidence());
    }
    if (quarter.cause() != null) {
      lines.add(say("cause", quarter.cause(), Message.of(Boolean.TRUE.equals(quarter.external()) ? "mandate.report.external"
          : "mandate.report.own")));
    }
    if (quarter.explanation() != null) {
      lines.add(quarter.explanation());
    }
    return lines.isEmpty() ? null : new Lines(lines);
  }

  private static Message count(EvidenceTally.Count one) {
    return Message.of("mandate.evidence.count", one.kind(), one.inTime(), one.late(), one.overdue(), one.open());
  }

  private static Object status(Reported quarter) {
    return quarter.figure() == null ? quarter.status() : quarter.status() == null ? quarter.figure()
        : new Lines(List.of(quarter.status(), quarter.figure()));
  }

  private List<Object> documents(Evaluation evaluation, MandateView mandate) {
    List<Object> documents = new ArrayList<>();
    objectives.versions(mandate.reference()).stream()
        .filter(one -> one.inForceFrom() != null && !one.inForceFrom().isAfter(evaluation.openedOn()))
        .filter(one -> one.inForceUntil() == null || !one.inForceUntil().isBefore(evaluation.periodFrom()))
        .sorted(Comparator.comparing(one -> one.inForceFrom()))
        .forEach(one -> documents.add(say("objectives", one.number(), one.decidedOn(), dash(one.decisionReference()), one.inForceFrom())));
    Set<List<LocalDate>> quarters = reports.of(mandate.reference(), evaluation.periodFrom(), evaluation.openedOn()).stream()
        .map(line -> List.of(line.from(), line.until())).collect(Collectors.toCollection(LinkedHashSet::new));
    quarters.forEach(days -> documents.add(say("quarter-document", days.get(0), days.get(1))));
    reports.missed(mandate.reference(), evaluation.periodFrom(), evaluation.openedOn())
        .forEach(one -> documents.add(say("quarter-missing", one.from(), one.until())));
    handedIn(evaluation, WritingKind.ACTIVITY_REPORT).forEach(one -> documents.add(say("report-document", one.handedInAt())));
    handedIn(evaluation, WritingKind.OPINION).forEach(one -> documents.add(say("opinion-document",
        directory.displayName(one.handedInBy()), one.handedInAt())));
    return documents;
  }

  private static String dash(String text) {
    return text == null || text.isBlank() ? "—" : text;
  }

  private List<Writing> handedIn(Evaluation evaluation, WritingKind kind) {
    return writings.all(evaluation.reference(), kind).stream().filter(Writing::handedIn)
        .sorted(Comparator.comparing(Writing::handedInAt)).toList();
  }

  // The report

  private Map<String, List<PaperPart>> report(Evaluation evaluation, Map<String, Object> words, WritingKind reasons) {
    GivenMention given = evaluation.mentions().get(0);
    words.put(GAP + "hearing-on", evaluation.hearingOn());
    words.put(GAP + "decided-on", given.decidedOn());
    words.put(GAP + "mention", mention(given.mention()));
    List<PaperPart> findings = new ArrayList<>();
    findings.add(heading(1, say("course")));
    findings.add(new PaperPart.Table(say("course-caption"), List.of(say("day"), say("step")), List.of(24, 76),
        steps(evaluation).stream().map(step -> List.of(step.on(), step.what())).toList()));
    handedIn(evaluation, WritingKind.HEARING).forEach(record -> {
      findings.add(heading(1, Message.of("evaluation.paper.hearing")));
      paragraphs(findings, record.words());
    });
    List<PaperPart> remarks = new ArrayList<>();
    handedIn(evaluation, WritingKind.REMARKS).forEach(one -> {
      remarks.add(text(say("remarks-given", one.handedInAt())));
      paragraphs(remarks, one.words());
    });
    if (remarks.isEmpty()) {
      remarks.add(text(reasons == WritingKind.DRAFT_REPORT
          ? say("remarks-open", dates.rules(evaluation).remarksDays(), evaluation.reference()) : say("no-remarks")));
    }
    return Map.of("commission", List.of(commission(evaluation)), "findings", findings, "remarks", remarks,
        "reasons", paragraphs(new ArrayList<>(), writings.single(evaluation.reference(), reasons).words()));
  }

  /** Who voted and who was absent; how anybody voted is in no document. */
  private PaperPart commission(Evaluation evaluation) {
    Set<UUID> voted = evaluation.votes().stream().filter(vote -> vote.round() == evaluation.voteRound()).map(Vote::seat)
        .collect(Collectors.toSet());
    List<List<?>> rows = new ArrayList<>();
    evaluation.seats().stream().filter(seat -> seat.active() || voted.contains(seat.id()))
        .sorted(Comparator.comparing(seat -> !seat.chair()))
        .forEach(seat -> rows.add(List.of(name(directory.displayName(seat.person())), say(seat.chair() ? "chair" : "member"),
            say(voted.contains(seat.id()) ? "present" : "absent"))));
    return new PaperPart.Table(say("commission-caption"), List.of(say("name"), say("role"), say("at-vote")), List.of(46, 24, 30), rows);
  }

  private List<Step> steps(Evaluation evaluation) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(evaluation.openedOn(), say("step.opened")));
    sent(steps, evaluation, SendingKind.REQUEST);
    sent(steps, evaluation, SendingKind.OPINIONS);
    handedIn(evaluation, WritingKind.ACTIVITY_REPORT).forEach(one -> steps.add(new Step(day(one.handedInAt()), say("step.report"))));
    handedIn(evaluation, WritingKind.OPINION).forEach(one -> steps.add(new Step(day(one.handedInAt()),
        say("step.opinion", directory.displayName(one.handedInBy())))));
    steps.add(new Step(evaluation.composedOn(), say(evaluation.silent() ? "step.composed-silent" : "step.composed")));
    sent(steps, evaluation, SendingKind.INVITATION);
    steps.add(new Step(evaluation.hearingOn(), say("step.hearing", evaluation.hearingAt(), evaluation.hearingPlace())));
    steps.add(new Step(evaluation.mentions().get(0).decidedOn(), say("step.vote")));
    sent(steps, evaluation, SendingKind.REPORT);
    handedIn(evaluation, WritingKind.REMARKS).forEach(one -> steps.add(new Step(day(one.handedInAt()), say("step.remarks"))));
    steps.removeIf(step -> step.on() == null);
    // what happened on one day stays in the order of the procedure
    steps.sort(Comparator.comparing(Step::on));
    return steps;
  }

  private static void sent(List<Step> steps, Evaluation evaluation, SendingKind kind) {
    evaluation.sendings().stream().filter(one -> one.kind() == kind).forEach(one -> {
      steps.add(new Step(one.sentOn(), say("step.sent", kind, one.means() == null ? null : Message.of(SAY + "means." + one.means()))));
      steps.add(new Step(one.receivedOn(), say("step.received", kind)));
    });
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Texts.ZONE);
  }

  // What is notified

  private Map<String, List<PaperPart>> notification(Evaluation evaluation, Map<String, Object> words) {
    GivenMention given = evaluation.mentions().get(0);
    notified(evaluation, words, given, SendingKind.MENTION);
    List<PaperPart> appeal = new ArrayList<>();
    if (periods.consequence(evaluation.authority(), evaluation.kind(), given.mention()).appeal()) {
      appeal.add(text(say("appeal", evaluation.authority().named(), dates.rules(evaluation).appealDays())));
      received(evaluation, SendingKind.MENTION).ifPresent(on -> appeal.add(text(say("appeal-until", on,
          dates.due(evaluation.reference(), EvaluationDates.APPEAL, on.plusDays(dates.rules(evaluation).appealDays()))))));
      appeal.add(text(say("appeal-how", evaluation.reference())));
    } else {
      appeal.add(text(say("no-appeal", evaluation.authority().named())));
      appeal.add(text(say("council-of-state")));
    }
    return Map.of("appeal", appeal, "consequences", consequences(evaluation, words, given), "reasons",
        paragraphs(new ArrayList<>(), writings.single(evaluation.reference(), WritingKind.REPORT).words()));
  }

  private Map<String, List<PaperPart>> decision(Evaluation evaluation, Map<String, Object> words) {
    List<GivenMention> mentions = evaluation.mentions();
    GivenMention first = mentions.get(0);
    GivenMention last = mentions.get(mentions.size() - 1);
    notified(evaluation, words, last, SendingKind.DECISION);
    List<PaperPart> reasons = new ArrayList<>();
    reasons.add(text(say("first-mention", mention(first.mention()), first.decidedOn())));
    boolean upheld = first.mention().equals(last.mention());
    reasons.add(text(say(upheld ? "upheld" : "replaced", evaluation.authority().named(), last.decidedOn(), last.decision(),
        mention(last.mention()))));
    paragraphs(reasons, last.reason());
    return Map.of("reasons", reasons, "consequences", consequences(evaluation, words, last), "appeal",
        List.of(text(say("council-of-state"))));
  }

  /** What the table says that follows from a mention. */
  private List<PaperPart> consequences(Evaluation evaluation, Map<String, Object> words, GivenMention given) {
    MandatePeriods.Consequence follows = periods.consequence(evaluation.authority(), evaluation.kind(), given.mention());
    String key = follows.ends() ? "ends" : evaluation.kind() == EvaluationKind.MID_TERM ? "goes-on"
        : follows.renewable() ? "renewable" : "not-renewable";
    return List.of(text(Message.of(SAY + "consequence." + key, words.get("mandate.end"))));
  }

  private static void notified(Evaluation evaluation, Map<String, Object> words, GivenMention given, SendingKind sent) {
    words.put(GAP + "decided-on", given.decidedOn());
    words.put(GAP + "mention", mention(given.mention()));
    words.put("sending.means", evaluation.sending(sent).map(FormalSending::means).orElse(null));
  }

  private static Optional<LocalDate> received(Evaluation evaluation, SendingKind kind) {
    return evaluation.sending(kind).map(FormalSending::receivedOn);
  }

  private static Message mention(String code) {
    return Message.of("mandate.mention." + code);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(SAY + key, arguments);
  }

  private static PaperPart heading(int level, Object words) {
    return new PaperPart.Heading(level, words);
  }

  private static PaperPart text(Object words) {
    return new PaperPart.Paragraph(words);
  }

  /** Each line that somebody wrote is a paragraph of its own. */
  private static List<PaperPart> paragraphs(List<PaperPart> parts, String written) {
    if (written != null) {
      written.lines().filter(line -> !line.isBlank()).forEach(line -> parts.add(text(line)));
    }
    return parts;
  }

  /** A name or a reference is of no language. */
  private static Trilingual name(String text) {
    return Trilingual.same(text);
  }
}
