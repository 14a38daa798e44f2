package brussels.irisflow.evaluation;

import brussels.irisflow.language.Trilingual;
import brussels.irisflow.mandate.DelayCause;
import brussels.irisflow.mandate.EvaluationKind;
import brussels.irisflow.mandate.HandedInReports;
import brussels.irisflow.mandate.LanguageRole;
import brussels.irisflow.mandate.ProgressStatus;
import brussels.irisflow.mandate.TargetProgress;
import brussels.irisflow.objective.EvidenceTally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The composed dossier of an evaluation, side by side for each target, with what its reader may read and nothing else.
 *
 * @param silent whether the holder is evaluated on the file, because no report came
 * @param report what the holder said on the whole; null when there is no report or it cannot be read
 * @param chapters the targets by objective
 * @param opinions what the ministers' cabinets said on the whole
 * @param hearing the record of the hearing, null until it can be read
 * @param assessments what members said on the whole, empty until they are open
 * @param progress how the targets stood quarter by quarter, null for who may not read the reports
 * @param missed the quarters of which no report came
 */
public record EvaluationDossier(String reference, EvaluationKind kind, Trilingual function, Trilingual institution, String holder,
    LanguageRole languageRole, LocalDate from, LocalDate until, boolean silent, Said report, List<Chapter> chapters, List<Said> opinions,
    Said hearing, List<Said> assessments, TargetProgress.Chart progress,
    List<HandedInReports.Missed> missed) {

  /** The same for several readers: figures of the registers, without the dossiers that one of them might not see. */
  EvaluationDossier withoutNames() {
    return new EvaluationDossier(reference, kind, function, institution, holder, languageRole, from, until, silent, report,
        chapters.stream().map(chapter -> new Chapter(chapter.objective(), chapter.targets().stream().map(Line::withoutNames).toList()))
            .toList(), opinions, hearing, assessments, progress, missed);
  }

  /** What somebody wrote on the whole. */
  public record Said(String by, Instant at, String words) {
  }

  /** An objective with its targets. */
  public record Chapter(String objective, List<Line> targets) {
  }

  /**
   * One target and everything that is said about it.
   *
   * @param key names the target in all versions of its objectives
   * @param from the days on which it was in force within the period
   * @param report the holder's own assessment, null when there is none
   * @param tallies what the registers know about it, where its term follows a calendar that is kept here
   */
  public record Line(String key, String text, String terms, LocalDate from, LocalDate until, Judged report, List<Reported> quarters,
      List<Judged> opinions, List<Judged> assessments, List<EvidenceTally> tallies) {

    private Line withoutNames() {
      return new Line(key, text, terms, from, until, report, quarters, opinions, assessments,
          tallies.stream().map(EvidenceTally::withoutNames).toList());
    }
  }

  /** What somebody says about a target; the constant's name is the code. */
  public record Judged(String by, Object attainment, String words, String evidence) {
  }

  /** What a quarterly report said about a target. */
  public record Reported(LocalDate from, LocalDate until, ProgressStatus status, String figure, String evidence, DelayCause cause,
      String explanation, Boolean external) {
  }
}
