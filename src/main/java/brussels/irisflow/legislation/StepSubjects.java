package brussels.irisflow.legislation;

import brussels.irisflow.engine.TaskSubjects;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the step and the act that a task is about: several steps of a dossier may wait at the same time. */
@Component
class StepSubjects implements TaskSubjects {

  private final JdbcClient jdbc;
  private final Texts texts;

  StepSubjects(JdbcClient jdbc, Texts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  @Override
  public String local() {
    return "step";
  }

  @Override
  public Map<UUID, Trilingual> names(Collection<UUID> ids) {
    Map<UUID, Trilingual> names = new HashMap<>();
    jdbc.sql("select s.id, s.key, t.title from track_step s join track t on t.id = s.track where s.id in (:ids)")
        .param("ids", ids)
        .query(row -> {
          names.put(row.getObject("id", UUID.class), name(StepKey.valueOf(row.getString("key")), row.getString("title")));
        });
    return names;
  }

  private Trilingual name(StepKey step, String act) {
    return new Trilingual(name(Language.NL, step, act), name(Language.FR, step, act), name(Language.EN, step, act));
  }

  private String name(Language language, StepKey step, String act) {
    return texts.word(language, step) + " · " + act;
  }
}
