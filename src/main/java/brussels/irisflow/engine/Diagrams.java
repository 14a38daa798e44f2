package brussels.irisflow.engine;

import brussels.irisflow.language.Language;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The models' XML with names in the reader's language; translated once for each definition and language. */
@Component
class Diagrams {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  private record Key(String definition, Language language) {
  }

  private final RepositoryService repository;
  private final Engine engine;
  private final ModelTexts texts;
  private final Map<Key, String> known = new ConcurrentHashMap<>();
  private final Map<String, Boolean> forPeople = new ConcurrentHashMap<>();

  Diagrams(RepositoryService repository, Engine engine, ModelTexts texts) {
    this.repository = repository;
    this.engine = engine;
    this.texts = texts;
  }

  /** The XML of a deployed process definition. */
  String xml(String definition, Language language) {
    return known.computeIfAbsent(new Key(definition, language), key -> engine.bySystem(() -> {
      try (InputStream model = repository.getProcessModel(definition)) {
        return translate(model.readAllBytes(), language);
      } catch (Exception unreadable) {
        throw new IllegalStateException("The model " + definition + " cannot be read", unreadable);
      }
    }));
  }

  /** Whether people do something in this process, themselves or in one that it calls. */
  boolean isForPeople(String definition) {
    return forPeople.computeIfAbsent(definition, id -> engine.bySystem(() -> {
      var model = repository.getBpmnModelInstance(id);
      return !model.getModelElementsByType(UserTask.class).isEmpty() || !model.getModelElementsByType(CallActivity.class).isEmpty();
    }));
  }

  private String translate(byte[] xml, Language language) throws Exception {
    Document document = builder().parse(new ByteArrayInputStream(xml));
    Element process = (Element) document.getElementsByTagNameNS(BPMN, "process").item(0);
    String key = process.getAttribute("id");
    if (process.hasAttribute("name")) {
      process.setAttribute("name", texts.processName(language, key, process.getAttribute("name")));
    }
    NodeList elements = process.getElementsByTagNameNS(BPMN, "*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (element.hasAttribute("id") && element.hasAttribute("name")) {
        element.setAttribute("name", texts.taskName(language, key, element.getAttribute("id"), element.getAttribute("name")));
      } else if (element.getLocalName().equals("text") && element.getParentNode() instanceof Element note) {
        element.setTextContent(texts.taskName(language, key, note.getAttribute("id"), element.getTextContent()));
      }
    }
    Transformer writer = transformers().newTransformer();
    writer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
    StringWriter translated = new StringWriter();
    writer.transform(new DOMSource(document), new StreamResult(translated));
    return translated.toString();
  }

  private static DocumentBuilder builder() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder();
  }

  private static TransformerFactory transformers() {
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    return factory;
  }
}
