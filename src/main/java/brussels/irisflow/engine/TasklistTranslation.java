package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the answers of the engine's API into the reader's language: task, process and filter names, descriptions, forms and
 * diagrams, each found by its id and never by its English text. Adds to each task the head of its dossier, as the object
 * {@code irisflow} that the Tasklist shows on the card and above the form.
 */
@Component
class TasklistTranslation {

  private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
  /** The properties of a form component that people read, with the last part of their keys in the catalogues. */
  private static final Map<String, String> WORDS =
      Map.of("label", "label", "dateLabel", "label", "description", "description", "text", "text", "title", "title");

  private final ModelTexts models;
  private final Texts texts;
  private final Diagrams diagrams;
  private final Engine engine;
  private final RuntimeService runtime;
  private final ObjectProvider<DossierCards> cards;
  private final ObjectProvider<GroupNames> groups;
  private final Subjects subjects;
  private final Clock clock;

  TasklistTranslation(ModelTexts models, Texts texts, Diagrams diagrams, Engine engine, RuntimeService runtime,
      ObjectProvider<DossierCards> cards, ObjectProvider<GroupNames> groups, Subjects subjects, Clock clock) {
    this.models = models;
    this.texts = texts;
    this.diagrams = diagrams;
    this.engine = engine;
    this.runtime = runtime;
    this.cards = cards;
    this.groups = groups;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** Adds to each task of an answer the head of its dossier, for a reader who may see the task's dossier. */
  void addCards(JsonNode answer, Language language) {
    List<ObjectNode> tasks = new ArrayList<>();
    collect(answer, tasks);
    addCards(tasks, language);
  }

  private static void collect(JsonNode node, List<ObjectNode> tasks) {
    if (isTask(node)) {
      tasks.add((ObjectNode) node);
    }
    node.forEach(child -> collect(child, tasks));
  }

  private static boolean isTask(JsonNode node) {
    return node.has("taskDefinitionKey") && node.has("processDefinitionId");
  }

  /** Rewrites an answer in place. */
  void translate(JsonNode node, Language language) {
    if (node instanceof ArrayNode list) {
      list.forEach(one -> translate(one, language));
    } else if (node instanceof ObjectNode object) {
      if (isTask(object)) {
        task(object, language);
      } else if (object.has("bpmn20Xml")) {
        object.put("bpmn20Xml", diagrams.xml(object.path("id").asText(), language));
      } else if (object.path("properties").has("irisflow")) {
        filter(object, language);
      } else if (object.has("components") && object.has("id")) {
        form(object, object.path("id").asText(), language);
        return;
      } else if (object.path("_links").path("self").path("href").asText().startsWith("/group/")) {
        String group = object.path("id").asText();
        groups.orderedStream().findFirst().ifPresent(room -> object.put("name", room.name(group).in(language)));
      } else if (object.has("key") && object.has("version") && object.has("deploymentId")) {
        object.put("name", models.processName(language, object.path("key").asText(), object.path("name").asText()));
      }
      object.forEach(child -> translate(child, language));
    }
  }

  private void task(ObjectNode task, Language language) {
    String process = task.path("processDefinitionId").asText().split(":")[0];
    String key = task.path("taskDefinitionKey").asText();
    task.put("name", models.taskName(language, process, key, task.path("name").asText()));
    if (task.path("description").isTextual()) {
      task.put("description", models.taskDocumentation(language, process, key, task.path("description").asText()));
    }
  }

  private void filter(ObjectNode filter, Language language) {
    String id = filter.path("properties").path(EngineSetup.ID).asText();
    String english = filter.path("name").asText();
    filter.put("name", id.startsWith(EngineSetup.BY_PROCESS)
        ? models.processName(language, id.substring(EngineSetup.BY_PROCESS.length()), english)
        : models.say(language, "filter." + id + ".name", english));
  }

  private void form(JsonNode parent, String form, Language language) {
    for (JsonNode one : parent.path("components")) {
      ObjectNode component = (ObjectNode) one;
      String name = component.path("key").asText(component.path("path").asText(component.path("id").asText()));
      String key = "form." + form + "." + name + ".";
      WORDS.forEach((property, word) -> {
        if (component.path(property).isTextual()) {
          component.put(property, models.say(language, key + word, component.path(property).asText()));
        }
      });
      if (component.path("appearance") instanceof ObjectNode appearance) {
        for (String word : List.of("prefixAdorner", "suffixAdorner")) {
          if (appearance.path(word).isTextual()) {
            appearance.put(word, models.say(language, key + word, appearance.path(word).asText()));
          }
        }
      }
      for (JsonNode value : component.path("values")) {
        ((ObjectNode) value).put("label", models.say(language, key + "option." + value.path("value").asText(),
            value.path("label").asText()));
      }
      for (JsonNode column : component.path("columns")) {
        ((ObjectNode) column).put("label", models.say(language, key + "column." + column.path("key").asText(),
            column.path("label").asText()));
      }
      form(component, form, language);
    }
  }

  private void addCards(List<ObjectNode> tasks, Language language) {
    if (tasks.isEmpty()) {
      return;
    }
    Set<String> instances = tasks.stream().map(task -> task.path("processInstanceId").asText()).collect(Collectors.toSet());
    Map<String, String> references = new HashMap<>();
    engine.bySystem(() -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list())
        .forEach(instance -> references.put(instance.getId(), instance.getBusinessKey()));
    Map<String, DossierCards.Card> known = new HashMap<>();
    cards.orderedStream().forEach(room -> known.putAll(room.cards(references.values())));
    Map<String, Trilingual> about = subjects.of(instances);
    for (ObjectNode task : tasks) {
      String instance = task.path("processInstanceId").asText();
      DossierCards.Card card = known.get(references.get(instance));
      if (card != null) {
        addCard(task, card, about.get(instance), language);
      }
    }
  }

  private void addCard(ObjectNode task, DossierCards.Card card, Trilingual subject, Language language) {
    ObjectNode head = task.putObject("irisflow");
    head.put("reference", card.reference());
    head.put("title", card.title().in(language));
    head.put("institution", card.institution() == null ? null : card.institution().in(language));
    head.put("subject", subject == null ? null : subject.in(language));
    head.put("link", card.link());
    if (task.path("due").isTextual()) {
      LocalDate due = OffsetDateTime.parse(task.path("due").asText(), ENGINE_TIME).atZoneSameInstant(Texts.ZONE).toLocalDate();
      head.put("due", due.toString());
      head.put("dueText", texts.date(language, due));
      head.put("late", due.isBefore(LocalDate.now(clock)));
    }
  }
}
