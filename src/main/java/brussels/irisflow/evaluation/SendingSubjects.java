package brussels.irisflow.evaluation;

import brussels.irisflow.engine.TaskSubjects;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names what is formally sent beside the tasks of sending and receiving it. */
@Component
class SendingSubjects implements TaskSubjects {

  private final JdbcClient jdbc;
  private final Texts texts;

  SendingSubjects(JdbcClient jdbc, Texts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  @Override
  public String local() {
    return EvaluationSendingProcess.SENDING;
  }

  @Override
  public Map<UUID, Trilingual> names(Collection<UUID> ids) {
    Map<UUID, Trilingual> names = new HashMap<>();
    jdbc.sql("select id, kind from evaluation_sending where id in (:ids)").param("ids", ids).query(row -> {
      SendingKind kind = SendingKind.valueOf(row.getString("kind"));
      names.put(row.getObject("id", UUID.class), EvaluationDates.said(language -> texts.word(language, kind)));
    });
    return names;
  }
}
