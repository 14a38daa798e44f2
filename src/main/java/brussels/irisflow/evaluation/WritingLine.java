package brussels.irisflow.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What a paper says about one target, in the version of the objectives that was in force in its period. */
@Entity(name = "EvaluationPaperLine")
@Table(name = "evaluation_paper_line")
class WritingLine {

  @Id
  private UUID id;
  private int position;
  private String target;
  private String objective;
  private String targetText;
  private String terms;
  private LocalDate validFrom;
  private LocalDate validUntil;
  @Enumerated(EnumType.STRING)
  private Attainment attainment;
  private String words;
  private String evidence;

  protected WritingLine() {
  }

  WritingLine(int position, TargetToJudge target) {
    this.id = UUID.randomUUID();
    this.position = position;
    this.target = target.key();
    this.objective = target.objective();
    this.targetText = target.text();
    this.terms = target.terms();
    this.validFrom = target.from();
    this.validUntil = target.until();
  }

  void say(Attainment newAttainment, String newWords, String newEvidence) {
    attainment = newAttainment;
    words = newWords;
    evidence = newEvidence;
  }

  UUID id() {
    return id;
  }

  int position() {
    return position;
  }

  TargetToJudge target() {
    return new TargetToJudge(target, objective, targetText, terms, validFrom, validUntil);
  }

  Attainment attainment() {
    return attainment;
  }

  String words() {
    return words;
  }

  String evidence() {
    return evidence;
  }
}
