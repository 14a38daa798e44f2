package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.engine.Completes;
import brussels.irisflow.engine.ProcessBean;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Models and forms are source code: each is complete, finds what it names, and is translated. */
class ModelsTest {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> FLOW_NODES = Set.of("startEvent", "endEvent", "userTask", "serviceTask", "callActivity", "subProcess",
      "exclusiveGateway", "parallelGateway", "eventBasedGateway", "inclusiveGateway", "intermediateCatchEvent",
      "intermediateThrowEvent", "boundaryEvent", "receiveTask", "businessRuleTask", "sendTask");
  private static final Pattern CALL = Pattern.compile("([a-zA-Z]+)\\.([a-zA-Z]+)\\(([^()]*)\\)");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]+");
  /** Words that are the same in two languages. */
  private static final Set<String> SAME_WORDS = Set.of("Region", "Notification", "Titel", "Instrument", "Agent", "Notes", "Articles", "Question",
      "Date", "Cause", "Action", "Type", "Plan", "Document", "Coverage", "Institution", "Budget", "Brupartners", "Brugel", "BRUGEL", "Opinion",
      "Sanction", "Publication", "Signature");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void everyProcessIsNamedAfterItsFileDocumentedAndForgottenInTime() {
    models().forEach((path, model) -> {
      Element process = process(model);
      assertThat(path.getFileName().toString()).isEqualTo(process.getAttribute("id") + ".bpmn");
      assertThat(process.getAttribute("name")).as(path + " name").isNotBlank();
      assertThat(process.getAttribute("isExecutable")).as(path + " executable").isEqualTo("true");
      assertThat(process.getAttributeNS(CAMUNDA, "historyTimeToLive")).as(path + " time to live").matches("P\\d+D");
      assertThat(documentation(process)).as(path + " documentation").isNotBlank();
    });
  }

  @Test
  void idsSayWhatAnElementIs() {
    models().forEach((path, model) -> {
      for (Element element : elements(process(model), BPMN)) {
        if (element.hasAttribute("id")) {
          assertThat(element.getAttribute("id")).as(path.toString()).matches(NAME);
        }
      }
    });
  }

  @Test
  void everyNodeAndFlowIsDrawn() {
    models().forEach((path, model) -> {
      Set<String> drawn = new HashSet<>();
      for (Element shape : elements(model.getDocumentElement(), DI)) {
        drawn.add(shape.getAttribute("bpmnElement"));
      }
      for (Element element : elements(process(model), BPMN)) {
        if (FLOW_NODES.contains(element.getLocalName()) || element.getLocalName().equals("sequenceFlow")) {
          assertThat(drawn).as(path.toString()).contains(element.getAttribute("id"));
        }
      }
    });
  }

  @Test
  void everyUserTaskHasAFormCandidatesADueDateAndAnExplanation() {
    Set<String> forms = forms().keySet();
    models().forEach((path, model) -> {
      for (Element task : elements(process(model), BPMN, "userTask")) {
        String name = path + " " + task.getAttribute("id");
        assertThat(forms).as(name + " form").contains(task.getAttributeNS(CAMUNDA, "formRef"));
        assertThat(task.getAttributeNS(CAMUNDA, "formRefBinding")).as(name).isEqualTo("deployment");
        assertThat(task.getAttributeNS(CAMUNDA, "candidateGroups")).as(name + " candidates").isNotBlank();
        assertThat(task.getAttributeNS(CAMUNDA, "dueDate")).as(name + " due date").isNotBlank();
        assertThat(documentation(task)).as(name + " documentation").isNotBlank();
      }
    });
  }

  @Test
  void everyExpressionCallsAProcessBeanAndNothingElse() {
    Map<String, Class<?>> beans = beans();
    models().forEach((path, model) -> {
      for (String expression : expressions(model)) {
        String inside = expression.replaceAll("^[#$]\\{|\\}$", "");
        Matcher call = CALL.matcher(inside);
        while (call.find()) {
          String name = path + " " + expression;
          assertThat(beans).as(name).containsKey(call.group(1));
          int arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
          assertThat(Stream.of(beans.get(call.group(1)).getMethods())
              .anyMatch(method -> method.getName().equals(call.group(2)) && method.getParameterCount() == arguments))
              .as(name + " finds its method").isTrue();
        }
        assertThat(inside.replaceAll("'[^']*'", "").replace("execution.processBusinessKey", ""))
            .as(path + " reaches for the engine").doesNotContain("execution", "task.", "processEngine", "Service", "[", "class");
      }
    });
  }

  @Test
  void everyUserTaskIsCompletedByItsProcessBean() {
    Map<String, Class<?>> beans = beans();
    models().forEach((path, model) -> {
      Class<?> bean = beans.get(camelCase(process(model).getAttribute("id")));
      assertThat(bean).as(path + " has a process bean").isNotNull();
      Set<String> completed = new HashSet<>();
      for (Method method : bean.getMethods()) {
        if (method.isAnnotationPresent(Completes.class)) {
          completed.add(method.getAnnotation(Completes.class).value());
        }
      }
      Set<String> tasks = new HashSet<>();
      elements(process(model), BPMN, "userTask").forEach(task -> tasks.add(task.getAttribute("id")));
      assertThat(completed).as(path.toString()).isEqualTo(tasks);
    });
  }

  @Test
  void calledProcessesExistAndTakeTheReferenceWithThem() {
    Set<String> processes = new HashSet<>();
    models().values().forEach(model -> processes.add(process(model).getAttribute("id")));
    models().forEach((path, model) -> {
      for (Element call : elements(process(model), BPMN, "callActivity")) {
        String name = path + " " + call.getAttribute("id");
        assertThat(processes).as(name).contains(call.getAttribute("calledElement"));
        assertThat(call.getAttributeNS(CAMUNDA, "calledElementBinding")).as(name).isEqualTo("deployment");
        assertThat(elements(call, CAMUNDA).stream().anyMatch(in -> in.hasAttribute("businessKey"))).as(name + " hands on the key").isTrue();
      }
    });
  }

  @Test
  void workOutsideTheDatabaseIsRetriedApartFromWhatCameBefore() {
    models().forEach((path, model) -> {
      for (Element task : elements(process(model), BPMN, "serviceTask")) {
        assertThat(task.getAttributeNS(CAMUNDA, "class") + task.getAttributeNS(CAMUNDA, "delegateExpression")
            + task.getAttributeNS(CAMUNDA, "type")).as(path + " " + task.getAttribute("id")).isEmpty();
      }
      assertThat(elements(process(model), BPMN, "scriptTask")).as(path.toString()).isEmpty();
    });
  }

  @Test
  void everyFormIsNamedAfterItsFileAndUsesWhatTheTasklistCanShow() {
    Set<String> shown = Set.of("textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist", "text",
        "table", "group", "dynamiclist", "separator", "spacer", "html");
    forms().forEach((id, form) -> {
      assertThat(form.path("schemaVersion").asInt()).as(id).isLessThanOrEqualTo(16);
      for (JsonNode component : components(form)) {
        assertThat(shown).as(id).contains(component.path("type").asText());
      }
    });
  }

  @Test
  void everyTextOfModelsAndFormsIsTranslated() {
    Map<String, String> english = english();
    for (String language : List.of("nl", "fr")) {
      Properties translated = catalogue(language);
      List<String> faults = new ArrayList<>();
      english.forEach((key, text) -> {
        String translation = translated.getProperty(key);
        if (translation == null || translation.isBlank()) {
          faults.add("missing: " + key + " = " + text);
        } else if (translation.equals(text) && text.matches(".*[a-z]{3}.*") && !SAME_WORDS.contains(text)
            && !text.replaceAll("\\{\\{[^}]*\\}\\}", "").replaceAll("[^A-Za-z]", "").isEmpty()) {
          faults.add("still English: " + key + " = " + text);
        }
      });
      assertThat(faults).as(language).isEmpty();
    }
  }

  @Test
  void noTranslationIsLeftOver() {
    Set<String> known = english().keySet();
    for (String language : List.of("nl", "fr")) {
      Set<String> left = new TreeSet<>(catalogue(language).stringPropertyNames());
      left.removeIf(key -> key.startsWith("filter."));
      left.removeAll(known);
      assertThat(left).as(language).isEmpty();
    }
  }

  private Map<String, String> english() {
    Map<String, String> texts = new TreeMap<>();
    models().values().forEach(model -> {
      String process = "bpmn." + process(model).getAttribute("id");
      texts.put(process + ".name", process(model).getAttribute("name"));
      texts.put(process + ".documentation", documentation(process(model)));
      for (Element element : elements(process(model), BPMN)) {
        String key = process + "." + element.getAttribute("id");
        if (element.hasAttribute("id") && !element.getAttribute("name").isBlank()) {
          texts.put(key + ".name", element.getAttribute("name"));
        }
        if (!documentation(element).isEmpty()) {
          texts.put(key + ".documentation", documentation(element));
        }
        elements(element, BPMN, "text").stream().filter(text -> text.getParentNode() == element)
            .forEach(text -> texts.put(key + ".name", text.getTextContent()));
      }
    });
    forms().forEach((id, form) -> components(form).forEach(component -> {
      String name = component.path("key").asText(component.path("path").asText(component.path("id").asText()));
      String key = "form." + id + "." + name + ".";
      Map.of("label", "label", "dateLabel", "label", "description", "description", "text", "text").forEach((property, word) -> {
        if (!component.path(property).asText("").isBlank()) {
          texts.put(key + word, component.path(property).asText());
        }
      });
      component.path("values").forEach(value -> texts.put(key + "option." + value.path("value").asText(), value.path("label").asText()));
      component.path("columns").forEach(column -> texts.put(key + "column." + column.path("key").asText(), column.path("label").asText()));
    }));
    return texts;
  }

  private static Properties catalogue(String language) {
    Properties all = new Properties();
    try {
      for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*-models_" + language + ".properties")) {
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
          all.load(reader);
        }
      }
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return all;
  }

  private static Map<String, Class<?>> beans() {
    ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
    Map<String, Class<?>> beans = new TreeMap<>();
    scanner.findCandidateComponents("brussels.irisflow").forEach(found -> {
      try {
        Class<?> type = Class.forName(found.getBeanClassName());
        beans.put(type.getAnnotation(ProcessBean.class).value(), type);
      } catch (ClassNotFoundException gone) {
        throw new AssertionError(gone);
      }
    });
    return beans;
  }

  private static Set<String> expressions(Document model) {
    Set<String> expressions = new TreeSet<>();
    Pattern expression = Pattern.compile("[#$]\\{[^}]*\\}");
    for (Element element : elements(process(model), "*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        if (!element.getAttributes().item(i).getNodeName().equals("name")) {
          expression.matcher(element.getAttributes().item(i).getNodeValue()).results().forEach(one -> expressions.add(one.group()));
        }
      }
      if (element.getChildNodes().getLength() == 1 && element.getFirstChild().getNodeType() == Node.TEXT_NODE
          && !element.getLocalName().equals("documentation")) {
        expression.matcher(element.getTextContent()).results().forEach(one -> expressions.add(one.group()));
      }
    }
    return expressions;
  }

  private static List<JsonNode> components(JsonNode parent) {
    List<JsonNode> all = new ArrayList<>();
    parent.path("components").forEach(component -> {
      all.add(component);
      all.addAll(components(component));
    });
    return all;
  }

  private Map<String, JsonNode> forms() {
    Map<String, JsonNode> forms = new TreeMap<>();
    files("forms", ".form").forEach(path -> {
      try {
        JsonNode form = mapper.readTree(path.toFile());
        assertThat(path.getFileName().toString()).isEqualTo(form.path("id").asText() + ".form");
        forms.put(form.path("id").asText(), form);
      } catch (IOException malformed) {
        throw new AssertionError(path.toString(), malformed);
      }
    });
    return forms;
  }

  private static Map<Path, Document> models() {
    Map<Path, Document> models = new TreeMap<>();
    files("bpmn", ".bpmn").forEach(path -> {
      try {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        models.put(path, factory.newDocumentBuilder().parse(path.toFile()));
      } catch (Exception malformed) {
        throw new AssertionError(path.toString(), malformed);
      }
    });
    return models;
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Element process(Document model) {
    return (Element) model.getElementsByTagNameNS(BPMN, "process").item(0);
  }

  private static List<Element> elements(Element parent, String namespace) {
    return elements(parent, namespace, "*");
  }

  private static List<Element> elements(Element parent, String namespace, String name) {
    NodeList nodes = parent.getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String documentation(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("documentation".equals(child.getLocalName())) {
        return child.getTextContent().strip();
      }
    }
    return "";
  }

  private static String camelCase(String key) {
    StringBuilder name = new StringBuilder();
    for (String word : key.split("-")) {
      name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
