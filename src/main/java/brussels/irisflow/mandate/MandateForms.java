package brussels.irisflow.mandate;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.Documents;
import brussels.irisflow.engine.FormText;
import brussels.irisflow.engine.TaskInHand;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.page.Option;
import brussels.irisflow.security.Account;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of mandates show, in the language of who has the task in hand. */
@Component
class MandateForms {

  private final Directory directory;
  private final Texts texts;

  MandateForms(Directory directory, Texts texts) {
    this.directory = directory;
    this.texts = texts;
  }

  /** The head of every form: which mandate it is about. */
  private Map<String, Object> about(TaskInHand task, Mandate mandate) {
    Map<String, Object> shown = new HashMap<>();
    String holder = mandate.holder() == null ? texts.say(task.language(), "mandate.vacant") : directory.displayName(mandate.holder());
    shown.put("about", written(texts.say(task.language(), "mandate.about", mandate.reference(), mandate.function().in(task.language()),
        directory.institutionName(mandate.institution()), holder, mandate.startsOn(), mandate.endsOn())));
    return shown;
  }

  Map<String, Object> appointment(TaskInHand task, Mandate mandate, List<Account> holders) {
    Map<String, Object> shown = about(task, mandate);
    shown.put("holders", holders.stream().map(one -> Map.of("value", one.name(), "label", one.displayName())).toList());
    shown.put("start", mandate.startsOn().toString());
    return shown;
  }

  Map<String, Object> renewal(TaskInHand task, Mandate mandate) {
    Map<String, Object> shown = about(task, mandate);
    shown.put("mention", written(mention(task.language(), mandate.mention(EvaluationKind.FINAL))));
    shown.put("until", texts.date(task.language(), mandate.endsOn()));
    return shown;
  }

  /** The institutions to choose from. */
  List<Option> institutions(Language language) {
    return directory.institutions(language).stream().map(one -> new Option(one.code(), one.name())).toList();
  }

  /** A mention in words; the code of one that the catalogues do not know. */
  String mention(Language language, String code) {
    return code == null ? texts.say(language, "mandate.none") : texts.sayOr(language, code, "mandate.mention." + code);
  }

  Map<String, Object> preparation(TaskInHand task, Mandate mandate, boolean missing) {
    Map<String, Object> shown = about(task, mandate);
    shown.put("missing", missing ? "1" : null);
    shown.put("reason", written(mandate.goalsReturned()));
    shown.put("cabinets", written(mandate.cabinets().isEmpty() ? texts.say(task.language(), "dossier.group.cabinet")
        : mandate.cabinets().stream().map(directory::displayName).collect(Collectors.joining(", "))));
    return shown;
  }

  Map<String, Object> tree(TaskInHand task, Mandate mandate, Optional<Goals.Tree> tree) {
    Map<String, Object> shown = about(task, mandate);
    shown.put("objectives", tree.map(Goals.Tree::goals).orElse(List.of()).stream()
        .map(goal -> Map.of("title", written(goal.title()), "text", goal.points().stream().map(this::point)
            .collect(Collectors.joining("\n\n")))).toList());
    shown.put("link", "/mandates/" + mandate.reference());
    return shown;
  }

  private String point(Goals.Point point) {
    return (point.title().isEmpty() ? "" : "**" + written(point.title()) + "**\n\n") + point.aims().stream()
        .map(aim -> "- " + written(aim.text()) + (aim.terms() == null ? "" : " (" + written(aim.terms()) + ")"))
        .collect(Collectors.joining("\n"));
  }

  Map<String, Object> receipt(TaskInHand task, Mandate mandate) {
    Map<String, Object> shown = about(task, mandate);
    mandate.lastSending().ifPresent(sending -> {
      shown.put("sentOn", texts.date(task.language(), sending.sentOn()));
      shown.put("means", written(texts.word(task.language(), sending.means())));
    });
    return shown;
  }

  Map<String, Object> plan(TaskInHand task, Mandate mandate, List<Documents.Document> documents) {
    Map<String, Object> shown = about(task, mandate);
    shown.put("link", "/dossiers/" + mandate.reference() + "#documents");
    shown.put("documents", documents.stream().map(one -> Map.of("value", one.id().toString(), "label", one.title())).toList());
    shown.put("reason", written(mandate.planReturned()));
    shown.put("partner", written(mandate.partner()));
    return shown;
  }

  Map<String, Object> submittedPlan(TaskInHand task, Mandate mandate) {
    Map<String, Object> shown = about(task, mandate);
    shown.put("submittedOn", day(task.language(), mandate.planSubmittedOn()));
    shown.put("equality", written(mandate.equality() == null ? "" : texts.word(task.language(), mandate.equality())
        + (mandate.equalityOn() == null ? "" : ", " + day(task.language(), mandate.equalityOn()))));
    shown.put("finding", written(mandate.equalityFinding()));
    shown.put("link", mandate.plan().isEmpty() ? null : "/mandates/" + mandate.reference() + "/plan");
    return shown;
  }

  /** What the holder reads above the way to the page of a report; nothing of the draft. */
  Map<String, Object> report(TaskInHand task, Mandate mandate, Report report) {
    Map<String, Object> shown = about(task, mandate);
    shown.put("period", period(task.language(), report));
    shown.put("reason", written(report.returned()));
    shown.put("link", "/mandates/" + mandate.reference() + "/reports/" + report.id());
    shown.put("missing", report.missing() == 0 ? null
        : texts.say(task.language(), "mandate.report.missing", report.missing(), report.draft().size()));
    return shown;
  }

  /** What HR reads of a report: what was handed in. */
  Map<String, Object> handedIn(TaskInHand task, Mandate mandate, Report report) {
    Language language = task.language();
    Map<String, Object> shown = about(task, mandate);
    shown.put("period", period(language, report));
    shown.put("handedIn", report.handedInAt() == null ? null
        : texts.date(language, LocalDate.ofInstant(report.handedInAt(), Texts.ZONE)));
    shown.put("general", written(report.generalHandedIn()));
    shown.put("lines", report.handedIn().stream().map(line -> Map.of("target", written(line.targetText()), "text", words(language, line)))
        .toList());
    return shown;
  }

  private String words(Language language, ReportLine line) {
    StringBuilder words = new StringBuilder();
    if (line.status() != null) {
      words.append(written(texts.word(language, line.status()))).append("<br>");
    }
    for (String part : new String[] {line.figure(), line.evidence()}) {
      if (part != null) {
        words.append(written(part)).append("<br>");
      }
    }
    if (line.cause() != null) {
      words.append(written(texts.word(language, line.cause()) + " (" + texts.say(language,
          Boolean.TRUE.equals(line.external()) ? "mandate.report.external" : "mandate.report.own") + ")"));
      words.append(line.explanation() == null ? "" : "<br>" + written(line.explanation()));
    }
    return words.toString();
  }

  private String period(Language language, Report report) {
    return written(texts.say(language, "mandate.report.title", report.kind(), report.firstDay(), report.lastDay()));
  }

  String written(String text) {
    return FormText.asWritten(text);
  }

  private String day(Language language, LocalDate day) {
    return day == null ? "" : texts.date(language, day);
  }
}
