package brussels.irisflow.objective;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.paper.Labelled;
import brussels.irisflow.paper.PaperPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Objectives as a block of an official document: each with its context, and each measuring point with a table of its targets. */
public final class ObjectivesOnPaper {

  private static final List<Integer> WIDTHS = List.of(12, 60, 28);
  private static final List<Integer> WITHOUT_NUMBERS = List.of(72, 28);

  private ObjectivesOnPaper() {
  }

  /** The objectives of a version, in their order; the texts stand in the language in which they were written. */
  public static List<PaperPart> of(ObjectivesView version) {
    List<PaperPart> parts = new ArrayList<>();
    version.objectives().forEach(objective -> add(parts, objective));
    return parts;
  }

  private static void add(List<PaperPart> parts, Objective objective) {
    parts.add(new PaperPart.Heading(1, name(objective)));
    paragraphs(parts, objective.context());
    if (objective.elaboration() != null && !objective.elaboration().isBlank()) {
      parts.add(new PaperPart.Paragraph(new Labelled(Message.of("paper.objective.elaboration"), objective.elaboration())));
    }
    if (!objective.subObjectives().isEmpty()) {
      parts.add(new PaperPart.Paragraph(Message.of("paper.objective.sub-objectives")));
      parts.add(new PaperPart.Items(objective.subObjectives()));
    }
    for (MeasuringPoint point : objective.measuringPoints()) {
      parts.add(new PaperPart.Heading(2, name("paper.objective.point", point.number(), point.title())));
      if (!point.targets().isEmpty()) {
        parts.add(table(point));
      }
    }
  }

  /** {@code Strategic objective 1: …}, the label in the language of the document. */
  public static Object name(Objective objective) {
    return name("paper.objective." + objective.kind(), objective.number(), objective.title());
  }

  /** The same with words under it, such as the measuring point. */
  public static Object name(Objective objective, String under) {
    String title = objective.title() == null || objective.title().isBlank() ? under
        : under.isBlank() ? objective.title() : objective.title() + " – " + under;
    return name("paper.objective." + objective.kind(), objective.number(), title);
  }

  private static Object name(String key, String number, String title) {
    Message label = number == null || number.isBlank() ? Message.of(key) : Message.of(key + "-numbered", number);
    return title == null || title.isBlank() ? label : new Labelled(label, title);
  }

  private static void paragraphs(List<PaperPart> parts, String context) {
    if (context != null) {
      context.lines().filter(line -> !line.isBlank()).forEach(line -> parts.add(new PaperPart.Paragraph(line)));
    }
  }

  /** With a column for the numbers, unless the targets have none. */
  private static PaperPart table(MeasuringPoint point) {
    Message caption = Message.of("paper.objective.caption");
    Message target = Message.of("paper.objective.target");
    Message term = Message.of("paper.objective.term");
    if (point.targets().stream().allMatch(one -> one.number() == null)) {
      return new PaperPart.Table(caption, List.of(target, term), WITHOUT_NUMBERS,
          point.targets().stream().map(one -> Arrays.<Object>asList(one.text(), terms(one))).toList());
    }
    return new PaperPart.Table(caption, List.of(Message.of("paper.objective.number"), target, term), WIDTHS,
        point.targets().stream().map(one -> Arrays.<Object>asList(
            one.number() == null ? null : Trilingual.same(one.number()), one.text(), terms(one))).toList());
  }

  private static String terms(Target target) {
    return target.terms().stream().map(Term::text).filter(text -> text != null && !text.isBlank()).distinct()
        .collect(Collectors.joining("\n"));
  }
}
