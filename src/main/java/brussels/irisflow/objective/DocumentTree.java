package brussels.irisflow.objective;

import brussels.irisflow.language.Language;
import brussels.irisflow.objective.ObjectiveDraft.Point;
import brussels.irisflow.objective.ObjectiveDraft.TargetDraft;
import brussels.irisflow.objective.ObjectiveDraft.TermDraft;
import brussels.irisflow.objective.ReadingWarning.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes the tree out of what was read: the summary beside the body, the header's facts, the terms in types. */
final class DocumentTree {

  private final Healing healing;
  private final List<ReadingWarning> warnings;
  private Plausibility plausibility;

  DocumentTree(Healing healing, List<ReadingWarning> warnings) {
    this.healing = healing;
    this.warnings = warnings;
  }

  ObjectivesDocument grow(Map<Label, Passage> header, List<ObjectiveDraft> drafts, List<Line> lines, Language language) {
    HeaderFacts facts = HeaderFacts.of(header, healing);
    plausibility = new Plausibility(facts.periodStart(), facts.periodEnd(), warnings);
    plausibility.check(lines);
    plausibility.checkPeriod(header.get(Label.PERIOD));
    facts.unsaid(header, healing)
        .forEach(part -> warnings.add(ReadingWarning.of(Code.UNPLACED_LINE, header.get(Label.TITLE).line(), part)));
    List<Objective> objectives = withoutSummary(drafts).stream().map(this::objective).toList();
    warnings.sort(Comparator.comparingInt(ReadingWarning::line));
    return new ObjectivesDocument(facts.function(), facts.grade(), facts.institution(), facts.periodStart(), facts.periodEnd(),
        facts.authority(), language.code(), objectives, List.copyOf(warnings));
  }

  // Summary and body

  private List<ObjectiveDraft> withoutSummary(List<ObjectiveDraft> drafts) {
    List<ObjectiveDraft> body = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      ObjectiveDraft one = drafts.get(i);
      ObjectiveDraft own = one.bare() ? laterOf(one, drafts.subList(i + 1, drafts.size())) : null;
      if (own == null) {
        tellDoubt(one, body);
        body.add(one);
      } else {
        tellSummary(one, own);
      }
    }
    return body;
  }

  private ObjectiveDraft laterOf(ObjectiveDraft one, List<ObjectiveDraft> later) {
    return later.stream().filter(other -> other.kind == one.kind && (one.number == null ? other.number == null && sameTitle(one, other)
        : sameNumber(one, other))).findFirst().orElse(null);
  }

  private static boolean sameNumber(ObjectiveDraft one, ObjectiveDraft other) {
    return one.number.equalsIgnoreCase(other.number);
  }

  private boolean sameTitle(ObjectiveDraft one, ObjectiveDraft other) {
    return same(title(one), title(other));
  }

  private static boolean same(String one, String other) {
    return Vocabulary.letters(one).equals(Vocabulary.letters(other));
  }

  private String title(ObjectiveDraft draft) {
    String title = draft.title.text(healing);
    return title == null ? "" : title;
  }

  private void tellSummary(ObjectiveDraft summary, ObjectiveDraft own) {
    if (!title(summary).isEmpty() && !sameTitle(summary, own)) {
      warnings.add(ReadingWarning.of(Code.SUMMARY_TITLE_DIFFERS, own.line, title(own), title(summary), summary.line));
    }
    for (Passage passage : summary.context) {
      warnings.add(ReadingWarning.of(Code.UNPLACED_LINE, passage.line(), passage.text(healing)));
    }
  }

  private void tellDoubt(ObjectiveDraft one, List<ObjectiveDraft> body) {
    if (one.points.isEmpty()) {
      warnings.add(ReadingWarning.of(Code.SUMMARY_ONLY, one.line, title(one)));
    } else if (one.number != null && body.stream().anyMatch(other -> other.kind == one.kind && sameNumber(one, other))) {
      warnings.add(ReadingWarning.of(Code.NUMBER_TWICE, one.line, one.number));
    }
  }

  // Nodes

  private Objective objective(ObjectiveDraft draft) {
    return new Objective(null, draft.kind, draft.number, title(draft), context(draft), null,
        draft.subObjectives.stream().map(passage -> passage.text(healing)).filter(text -> text != null).toList(),
        draft.points.stream().map(this::point).toList());
  }

  private String context(ObjectiveDraft draft) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < draft.context.size(); i++) {
      String text = draft.context.get(i).text(healing);
      if (text != null) {
        paragraphs.add(draft.contextItems.get(i) ? "- " + text : text);
      }
    }
    return paragraphs.isEmpty() ? null : String.join("\n", paragraphs);
  }

  private MeasuringPoint point(Point draft) {
    String title = draft.title.text(healing);
    return new MeasuringPoint(null, draft.number, title == null ? "" : title, draft.targets.stream().map(this::target).toList());
  }

  private Target target(TargetDraft draft) {
    String text = draft.text.text(healing);
    List<Term> terms = new ArrayList<>();
    for (TermDraft term : draft.terms) {
      terms.addAll(terms(term));
    }
    if (terms.isEmpty()) {
      warnings.add(ReadingWarning.of(Code.TERM_MISSING, draft.line, text == null ? "" : text));
    }
    return new Target(null, draft.number, text == null ? "" : text, terms);
  }

  private List<Term> terms(TermDraft draft) {
    String text = draft.text().text(healing);
    if (text == null) {
      return List.of();
    }
    if (!draft.shared()) {
      plausibility.checkTerm(text, draft.text().line());
      if (!TermReader.understands(text)) {
        warnings.add(ReadingWarning.of(Code.TERM_UNCLEAR, draft.text().line(), text));
      }
    }
    List<Term> terms = TermReader.read(text);
    return draft.shared() ? terms.stream().map(Term::sharing).toList() : terms;
  }
}
