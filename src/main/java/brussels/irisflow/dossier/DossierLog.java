package brussels.irisflow.dossier;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.CurrentPerson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a dossier, when and by whom. Only ever added to: the application's role in the database cannot change or
 * remove an entry. Entries are kept as messages, so that each reader reads them in their own language.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DossierLog {

  /** One entry; {@code person} is a login name. */
  public record Entry(Instant at, String person, Message what) {
  }

  private final JdbcClient jdbc;
  private final ObjectMapper mapper;
  private final CurrentPerson current;
  private final Clock clock;

  DossierLog(JdbcClient jdbc, ObjectMapper mapper, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.current = current;
    this.clock = clock;
  }

  /** Adds an entry in the name of the current person, in the caller's transaction. */
  public void note(String dossier, Message what) {
    jdbc.sql("insert into dossier_log (dossier, at, person, event, arguments) values (:dossier, :at, :person, :event, :arguments::jsonb)")
        .param("dossier", dossier).param("at", OffsetDateTime.now(clock)).param("person", current.name())
        .param("event", what.key()).param("arguments", write(what.arguments())).update();
  }

  /** The entries of a dossier, newest first. */
  public List<Entry> of(String dossier) {
    return jdbc.sql("select at, person, event, arguments from dossier_log where dossier = :dossier order by id desc")
        .param("dossier", dossier)
        .query((row, number) -> new Entry(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("person"),
            new Message(row.getString("event"), read(row.getString("arguments"))))).list();
  }

  private String write(List<Object> arguments) {
    try {
      return mapper.writeValueAsString(node(arguments));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JsonNode node(Object argument) {
    ObjectNode typed = mapper.createObjectNode();
    if (argument instanceof Collection<?> several) {
      ArrayNode list = mapper.createArrayNode();
      several.forEach(one -> list.add(node(one)));
      return list;
    } else if (argument instanceof LocalDate date) {
      return typed.put("date", date.toString());
    } else if (argument instanceof Instant instant) {
      return typed.put("instant", instant.toString());
    } else if (argument instanceof Trilingual title) {
      return typed.put("nl", title.nl()).put("fr", title.fr()).put("en", title.en());
    } else if (argument instanceof Enum<?> constant) {
      return typed.put("key", "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())
          .set("arguments", mapper.createArrayNode());
    } else if (argument instanceof Message message) {
      return typed.put("key", message.key()).set("arguments", node(message.arguments()));
    } else {
      return mapper.valueToTree(argument);
    }
  }

  private List<Object> read(String arguments) {
    try {
      return list(mapper.readTree(arguments));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Object> list(JsonNode nodes) {
    List<Object> list = new ArrayList<>();
    nodes.forEach(node -> list.add(value(node)));
    return list;
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      return list(node);
    } else if (node.has("date")) {
      return LocalDate.parse(node.get("date").asText());
    } else if (node.has("instant")) {
      return Instant.parse(node.get("instant").asText());
    } else if (node.has("nl")) {
      return new Trilingual(node.get("nl").asText(null), node.get("fr").asText(null), node.get("en").asText(null));
    } else if (node.has("key")) {
      return new Message(node.get("key").asText(), list(node.get("arguments")));
    }
    return node.isNumber() ? node.numberValue() : node.asText();
  }
}
