package brussels.irisflow.evaluation;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.paper.PaperData;
import brussels.irisflow.paper.Papers;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The official documents of evaluations: made in both languages at the step that they belong to, and kept as they were made, so
 * that neither a template nor a report that changes later changes what somebody was sent.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OfficialPapers {

  /** A document that was made; of one that was made again, the last. */
  record Kept(OfficialPaper paper, Language language, boolean authentic, Instant madeAt) {

    String href(String evaluation) {
      return "/evaluations/" + evaluation + "/papers/" + paper.path() + "/" + language.code();
    }

    String file(String evaluation) {
      return evaluation + "-" + paper.path() + "-" + language.code() + ".pdf";
    }
  }

  private static final List<Language> LANGUAGES = List.of(Language.NL, Language.FR);

  private final EvaluationOnPaper content;
  private final Papers papers;
  private final JdbcClient jdbc;
  private final Clock clock;

  OfficialPapers(EvaluationOnPaper content, Papers papers, JdbcClient jdbc, Clock clock) {
    this.content = content;
    this.papers = papers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes a document of what is known now, in both languages; the one in the holder's language role is the authentic one. */
  void make(Evaluation evaluation, OfficialPaper paper) {
    PaperData data = content.of(evaluation, paper);
    for (Language language : LANGUAGES) {
      boolean authentic = language == data.written();
      jdbc.sql("insert into evaluation_document (id, evaluation, paper, language, authentic, made_at, pdf)"
              + " values (:id, :evaluation, :paper, :language, :authentic, :at, :pdf)")
          .param("id", UUID.randomUUID()).param("evaluation", evaluation.reference()).param("paper", paper.name())
          .param("language", language.name()).param("authentic", authentic).param("at", OffsetDateTime.now(clock))
          .param("pdf", papers.render(paper.kind(), language, authentic, data)).update();
    }
  }

  /** What was made, in the order of the steps, the authentic text before its translation. */
  List<Kept> of(String evaluation) {
    return jdbc.sql("""
            select distinct on (paper, language) paper, language, authentic, made_at from evaluation_document
            where evaluation = :evaluation order by paper, language, made_at desc""")
        .param("evaluation", evaluation)
        .query((row, number) -> new Kept(OfficialPaper.valueOf(row.getString("paper")), Language.valueOf(row.getString("language")),
            row.getBoolean("authentic"), row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list().stream().sorted(Comparator.comparing(Kept::paper).thenComparing(one -> !one.authentic())).toList();
  }

  byte[] pdf(String evaluation, Kept kept) {
    return jdbc.sql("select pdf from evaluation_document where evaluation = :evaluation and paper = :paper and language = :language"
            + " order by made_at desc limit 1")
        .param("evaluation", evaluation).param("paper", kept.paper().name()).param("language", kept.language().name())
        .query(byte[].class).optional().orElseThrow(Refusal::unknown);
  }
}
