package brussels.irisflow.evaluation;

import brussels.irisflow.objective.Headings;
import brussels.irisflow.objective.MeasuringPoint;
import brussels.irisflow.objective.Objective;
import brussels.irisflow.objective.ObjectiveSets;
import brussels.irisflow.objective.ObjectivesOnPaper;
import brussels.irisflow.objective.ObjectivesView;
import brussels.irisflow.objective.Target;
import brussels.irisflow.objective.Term;
import brussels.irisflow.objective.VersionView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The targets by which a period is evaluated: those of each version of the objectives while it was in force. */
@Component
class Targets {

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_HEAD = 1000;
  private static final int LONGEST_TERMS = 2000;

  private final ObjectiveSets sets;
  private final Headings headings;

  Targets(ObjectiveSets sets, Headings headings) {
    this.sets = sets;
    this.headings = headings;
  }

  /** What is to be judged between two days; a target that a later version kept as it was stands once, for both. */
  List<TargetToJudge> of(String mandate, LocalDate from, LocalDate until) {
    List<TargetToJudge> targets = new ArrayList<>();
    inForce(mandate, from, until).forEach(version -> add(targets, sets.view(version.id()), from, until));
    return targets;
  }

  /**
   * How an objective is called on paper, in the language of the document.
   *
   * @param objective the objective alone, {@code chapter} the same with its measuring point
   */
  record Name(String key, Object objective, Object chapter) {
  }

  /** The names of what {@link #of} answers, by the {@link TargetToJudge#objective()} of its targets. */
  Map<String, Name> names(String mandate, LocalDate from, LocalDate until) {
    Map<String, Name> names = new HashMap<>();
    inForce(mandate, from, until).map(version -> sets.view(version.id())).forEach(version -> version.objectives()
        .forEach(objective -> objective.measuringPoints().forEach(point -> names.put(title(version, objective, point),
            new Name(headings.of(version, objective), ObjectivesOnPaper.name(objective),
                ObjectivesOnPaper.name(objective, headings.of(point)))))));
    return names;
  }

  private Stream<VersionView> inForce(String mandate, LocalDate from, LocalDate until) {
    return sets.versions(mandate).stream().filter(version -> version.inForceFrom() != null && !version.inForceFrom().isAfter(until)
            && (version.inForceUntil() == null || !version.inForceUntil().isBefore(from)))
        .sorted(Comparator.comparing(VersionView::inForceFrom));
  }

  private String title(ObjectivesView version, Objective objective, MeasuringPoint point) {
    return shortened(headings.of(version, objective, point), LONGEST_HEAD);
  }

  private void add(List<TargetToJudge> targets, ObjectivesView version, LocalDate from, LocalDate until) {
    LocalDate first = version.inForceFrom().isBefore(from) ? from : version.inForceFrom();
    LocalDate last = version.inForceUntil() == null || version.inForceUntil().isAfter(until) ? until : version.inForceUntil();
    for (Objective objective : version.objectives()) {
      for (MeasuringPoint point : objective.measuringPoints()) {
        String title = title(version, objective, point);
        for (Target target : point.targets()) {
          add(targets, new TargetToJudge(target.id().toString(), title,
              shortened((target.number() == null ? "" : target.number() + " ") + target.text(), LONGEST_TEXT), terms(target), first, last));
        }
      }
    }
  }

  private static void add(List<TargetToJudge> targets, TargetToJudge next) {
    for (int i = 0; i < targets.size(); i++) {
      TargetToJudge known = targets.get(i);
      boolean same = known.key().equals(next.key()) && known.text().equals(next.text())
          && java.util.Objects.equals(known.terms(), next.terms()) && !next.from().isAfter(known.until().plusDays(1));
      if (same) {
        targets.set(i, new TargetToJudge(known.key(), known.objective(), known.text(), known.terms(), known.from(), next.until()));
        return;
      }
    }
    targets.add(next);
  }

  private static String terms(Target target) {
    String terms = target.terms().stream().map(Term::text).filter(text -> text != null && !text.isBlank()).distinct()
        .collect(Collectors.joining("; "));
    return terms.isEmpty() ? null : shortened(terms, LONGEST_TERMS);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
