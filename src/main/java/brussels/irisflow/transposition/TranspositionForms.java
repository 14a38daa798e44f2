package brussels.irisflow.transposition;

import brussels.irisflow.directory.BelgianEntity;
import brussels.irisflow.directory.Competent;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.PolicyDomain;
import brussels.irisflow.dossier.Documents;
import brussels.irisflow.engine.FormText;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.legislation.Legislation;
import brussels.irisflow.legislation.StepKey;
import brussels.irisflow.legislation.StepView;
import brussels.irisflow.legislation.TrackView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forms of a transposition show, in the reader's language. */
@Component
class TranspositionForms {

  private final TranspositionDesk desk;
  private final Directory directory;
  private final Legislation legislation;
  private final Documents documents;
  private final Texts texts;
  private final Clock clock;

  TranspositionForms(TranspositionDesk desk, Directory directory, Legislation legislation, Documents documents, Texts texts, Clock clock) {
    this.desk = desk;
    this.directory = directory;
    this.legislation = legislation;
    this.documents = documents;
    this.texts = texts;
    this.clock = clock;
  }

  Map<String, Object> decideCompetence(Transposition transposition, Language language) {
    Map<String, Object> shown = head(transposition, language);
    String domain = desk.directive(transposition).domain();
    Optional<Competent> proposed = Optional.ofNullable(domain).map(directory::competent);
    shown.put("domains", domain == null ? null : word(language, PolicyDomain.valueOf(domain)));
    shown.put("proposal", proposed.map(one -> FormText.asWritten(texts.say(language, "transposition.form.proposal",
        one.competence(), directory.institutionName(one.lead())))).orElse(null));
    shown.put("institutions", institutions(language));
    shown.put("entities", Arrays.stream(BelgianEntity.values()).map(entity -> option(entity.name(), word(language, entity))).toList());
    shown.put("competence", proposed.map(one -> one.competence().name()).orElse(null));
    shown.put("regionConcerned", true);
    shown.put("lead", proposed.map(Competent::lead).orElse(null));
    shown.put("contributors", proposed.map(Competent::contributors).orElse(List.of()));
    shown.put("otherEntities", proposed.map(one -> one.otherEntities().stream().map(Enum::name).toList()).orElse(List.of()));
    return shown;
  }

  Map<String, Object> analyseDirective(Transposition transposition, Language language) {
    Map<String, Object> shown = head(transposition, language);
    shown.put("contributorNames", transposition.contributors().isEmpty() ? null : String.join(", ",
        transposition.contributors().stream().map(code -> name(code, language)).toList()));
    shown.put("institutions", institutions(language));
    shown.put("returnReason", FormText.asWritten(transposition.returnReason()));
    shown.put("uncovered", uncovered(transposition, language));
    shown.put("settled", transposition.measures().stream().filter(measure -> measure.state() == MeasureState.NOTIFIED)
        .map(measure -> Map.of("text", FormText.asWritten(measure.title() + " · " + texts.say(language, measure.articles().said())
            + " · " + word(language, measure.view().notice().coverage())))).toList());
    List<Map<String, Object>> proposals = transposition.measures().stream()
        .filter(measure -> measure.state() == MeasureState.PROPOSED).map(measure -> proposal(measure, language)).toList();
    if (!proposals.isEmpty()) {
      // without any, the form itself begins with an empty measure
      shown.put("measures", proposals);
    }
    shown.put("notes", transposition.notes());
    return shown;
  }

  private Map<String, Object> proposal(Measure measure, Language language) {
    return Map.of("title", measure.title(), "instrument", measure.instrument().name(), "institution", measure.institution(),
        "articles", texts.say(language, measure.articles().said()), "deadline", measure.deadline().toString());
  }

  Map<String, Object> agreePlan(Transposition transposition, Language language) {
    Map<String, Object> shown = head(transposition, language);
    shown.put("leadName", name(transposition.lead(), language));
    shown.put("plan", transposition.measures().stream().filter(measure -> measure.state() == MeasureState.PROPOSED)
        .map(measure -> row(transposition, measure, language)).toList());
    shown.put("uncovered", uncovered(transposition, language));
    shown.put("notes", FormText.asWritten(transposition.notes()));
    return shown;
  }

  private Map<String, Object> row(Transposition transposition, Measure measure, Language language) {
    return Map.of("title", FormText.asWritten(measure.title()), "instrument", word(language, measure.instrument()),
        "institution", name(measure.institution(), language),
        "articles", texts.say(language, measure.articles().said()), "deadline", texts.date(language, measure.deadline()),
        "outlook", texts.say(language, desk.outlook(transposition, measure)));
  }

  Map<String, Object> explainDelay(Transposition transposition, Language language) {
    Map<String, Object> shown = head(transposition, language);
    shown.put("passed", texts.date(language, transposition.lateSince()));
    shown.put("uncovered", uncovered(transposition, language));
    shown.put("letterExpected", texts.date(language, transposition.letterExpected()));
    shown.put("etaText", transposition.eta() == null ? texts.say(language, "transposition.form.no-eta")
        : texts.date(language, transposition.eta()));
    shown.put("eta", transposition.eta() == null || transposition.eta().isBefore(today()) ? null : transposition.eta().toString());
    return shown;
  }

  Map<String, Object> prepareNotification(Transposition transposition, Measure measure, Language language) {
    Map<String, Object> shown = measureHead(transposition, measure, language);
    shown.put("returnReason", FormText.asWritten(measure.view().reason()));
    NoticeData notice = measure.view().notice();
    if (notice != null) {
      shown.put("title", notice.title());
      shown.put("actType", notice.actType());
      shown.put("adoptedOn", notice.adoptedOn().toString());
      shown.put("publishedOn", notice.publishedOn().toString());
      shown.put("gazetteReference", notice.gazetteReference());
      shown.put("coverage", notice.coverage().name());
      shown.put("eli", notice.eli());
      shown.put("memberStateReference", notice.memberStateReference());
    } else {
      // existing law is no kind of act: the Commission wants to know which act it is
      shown.put("actType", measure.instrument() == Instrument.EXISTING_LAW ? null : word(language, measure.instrument()));
      fromTrack(measure, shown);
    }
    return shown;
  }

  /** The track knows when the act was adopted and published, and where. */
  private void fromTrack(Measure measure, Map<String, Object> shown) {
    if (measure.track() == null) {
      return;
    }
    TrackView track = legislation.track(measure.track());
    step(track, StepKey.PUBLICATION).ifPresent(step -> {
      shown.put("publishedOn", String.valueOf(step.on()));
      shown.put("gazetteReference", step.reference());
    });
    for (StepKey adoption : List.of(StepKey.SANCTION, StepKey.THIRD_READING, StepKey.MINISTER_SIGNATURE)) {
      if (!shown.containsKey("adoptedOn")) {
        step(track, adoption).ifPresent(step -> shown.put("adoptedOn", step.on().toString()));
      }
    }
  }

  private static Optional<StepView> step(TrackView track, StepKey key) {
    return track.steps().stream().filter(step -> step.key() == key && step.on() != null).findFirst();
  }

  Map<String, Object> checkNotification(Transposition transposition, Measure measure, Language language) {
    Map<String, Object> shown = measureHead(transposition, measure, language);
    MeasureView view = measure.view();
    NoticeData notice = view.notice();
    shown.put("noticeTitle", FormText.asWritten(notice.title()));
    shown.put("noticeType", FormText.asWritten(notice.actType()));
    shown.put("noticeAdopted", texts.date(language, notice.adoptedOn()));
    shown.put("noticePublished", texts.date(language, notice.publishedOn()));
    shown.put("noticeGazette", FormText.asWritten(notice.gazetteReference()));
    shown.put("noticeCoverage", word(language, notice.coverage()));
    shown.put("preparedBy", FormText.asWritten(directory.displayName(view.preparedBy())));
    LocalDate prepared = transposition.lastOn(TranspositionEventKind.NOTIFICATION_PREPARED);
    shown.put("preparedOn", prepared == null ? null : texts.date(language, prepared));
    List<Map<String, Object>> missing = new ArrayList<>();
    if (documents.of(transposition.reference()).isEmpty()) {
      missing.add(Map.of("text", texts.say(language, "transposition.form.no-documents")));
    }
    shown.put("missing", missing);
    return shown;
  }

  Map<String, Object> recordTransmission(Transposition transposition, Measure measure, Language language) {
    Map<String, Object> shown = measureHead(transposition, measure, language);
    NoticeData notice = measure.view().notice();
    shown.put("noticeTitle", FormText.asWritten(notice.title()));
    shown.put("noticeCoverage", word(language, notice.coverage()));
    shown.put("on", today().toString());
    return shown;
  }

  private String name(String institution, Language language) {
    return FormText.asWritten(directory.institutionName(institution).in(language));
  }

  private Map<String, Object> head(Transposition transposition, Language language) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("celex", transposition.celex());
    shown.put("deadlines", desk.deadlinesOf(transposition).stream()
        .map(date -> option(date.toString(), texts.date(language, date))).toList());
    return shown;
  }

  private Map<String, Object> measureHead(Transposition transposition, Measure measure, Language language) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("articles", texts.say(language, measure.articles().said()));
    shown.put("deadline", texts.date(language, measure.deadline()));
    return shown;
  }

  private String uncovered(Transposition transposition, Language language) {
    ArticleSet uncovered = transposition.uncovered(desk.exempt(transposition.reference()));
    return uncovered.isEmpty() ? null : texts.say(language, uncovered.said());
  }

  private List<Map<String, Object>> institutions(Language language) {
    return directory.institutions(language).stream().map(one -> option(one.code(), one.name().in(language))).toList();
  }

  private static Map<String, Object> option(String value, String label) {
    return Map.of("value", value, "label", label);
  }

  private String word(Language language, Enum<?> constant) {
    return texts.say(language, Message.of("legislation.word", constant));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
