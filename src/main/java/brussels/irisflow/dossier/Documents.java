package brussels.irisflow.dossier;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of dossiers. A document keeps all its versions; nothing is overwritten or removed. Who may see a document is
 * who may see its dossier, and the caller has asked.
 */
@Service
@Transactional
public class Documents {

  /** The largest file, in bytes. */
  public static final int LARGEST = 25 * 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  /** One version of a document; {@code person} is a login name, {@code sha256} in hexadecimal digits. */
  public record DocumentVersion(int number, String file, String type, long size, String sha256, String person, Instant at) {
  }

  /** A document with its versions, newest first. */
  public record Document(UUID id, String title, List<DocumentVersion> versions) {
  }

  /** The content of one version, with the media type by which it was checked. */
  public record Content(String file, String mediaType, byte[] bytes) {
  }

  private final JdbcClient jdbc;
  private final DossierLog log;
  private final Dossiers dossiers;
  private final CurrentPerson current;
  private final Clock clock;

  Documents(JdbcClient jdbc, DossierLog log, Dossiers dossiers, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.dossiers = dossiers;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Adds a document to a dossier.
   *
   * @param title what people call it; the name of the file when blank
   * @throws Refusal 413 when it is too large, 415 when its content is not of an accepted type, 400 when it is empty
   */
  public UUID add(String dossier, String title, String file, byte[] content) {
    String name = name(file);
    DocumentType type = check(name, content);
    String called = title == null || title.isBlank() ? name : title.strip();
    if (called.length() > LONGEST_NAME) {
      throw Refusal.field("title", "dossier.document.title-too-long", LONGEST_NAME);
    }
    dossiers.get(dossier);
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into document (id, dossier, title, version) values (:id, :dossier, :title, 1)")
        .param("id", id).param("dossier", dossier).param("title", called).update();
    keep(id, 1, name, type, content);
    log.note(dossier, Message.of("dossier.log.document", called));
    return id;
  }

  /** Adds the next version of a document of this dossier; refuses like {@link #add}, and a version equal to the newest. */
  public void replace(String dossier, UUID document, String file, byte[] content) {
    String name = name(file);
    DocumentType type = check(name, content);
    Document present = of(dossier).stream().filter(one -> one.id().equals(document)).findFirst().orElseThrow(Refusal::unknown);
    jdbc.sql("select id from document where id = :id for update").param("id", document).query(UUID.class).single();
    DocumentVersion newest = present.versions().get(0);
    if (newest.sha256().equals(sha256(content))) {
      throw Refusal.field("file", "dossier.document.same", newest.number());
    }
    keep(document, newest.number() + 1, name, type, content);
    log.note(dossier, Message.of("dossier.log.document-version", present.title(), newest.number() + 1));
  }

  /** The documents of a dossier, in the order in which they came. */
  @Transactional(readOnly = true)
  public List<Document> of(String dossier) {
    Map<UUID, Document> documents = new LinkedHashMap<>();
    jdbc.sql("""
            select d.id, d.title, v.number, v.name, v.type, v.size, v.sha256, v.person, v.at
            from document d join document_version v on v.document = d.id
            where d.dossier = :dossier
            order by (select min(f.at) from document_version f where f.document = d.id), d.id, v.number desc""")
        .param("dossier", dossier).query((RowCallbackHandler) row -> {
          UUID id = row.getObject("id", UUID.class);
          documents.putIfAbsent(id, new Document(id, row.getString("title"), new ArrayList<>()));
          documents.get(id).versions().add(new DocumentVersion(row.getInt("number"), row.getString("name"), row.getString("type"),
              row.getLong("size"), row.getString("sha256"), row.getString("person"),
              row.getObject("at", OffsetDateTime.class).toInstant()));
        });
    return List.copyOf(documents.values());
  }

  /** The content of a version of a document of this dossier; 404 when there is none. */
  @Transactional(readOnly = true)
  public Content read(String dossier, UUID document, int number) {
    return jdbc.sql("""
            select v.name, v.type, v.content from document d join document_version v on v.document = d.id
            where d.dossier = :dossier and d.id = :document and v.number = :number""")
        .param("dossier", dossier).param("document", document).param("number", number)
        .query((row, index) -> new Content(row.getString("name"), DocumentType.valueOf(row.getString("type")).mediaType(),
            row.getBytes("content")))
        .optional().orElseThrow(Refusal::unknown);
  }

  private void keep(UUID document, int number, String name, DocumentType type, byte[] content) {
    jdbc.sql("""
            insert into document_version (id, document, number, name, type, size, sha256, person, at, content)
            values (:id, :document, :number, :name, :type, :size, :sha256, :person, :at, :content)""")
        .param("id", UUID.randomUUID()).param("document", document).param("number", number).param("name", name)
        .param("type", type.name()).param("size", content.length).param("sha256", sha256(content))
        .param("person", current.name()).param("at", OffsetDateTime.now(clock)).param("content", content).update();
  }

  private static DocumentType check(String name, byte[] content) {
    if (content.length == 0) {
      throw Refusal.field("file", "dossier.document.empty");
    }
    if (content.length > LARGEST) {
      Message message = Message.of("dossier.document.too-large");
      throw new Refusal(Refusal.Reason.TOO_LARGE, message, List.of(new Refusal.Field("file", message)));
    }
    return DocumentType.of(name, content);
  }

  /** The last part of a path that some browsers send, without what cannot stand in a header or a file system. */
  private static String name(String file) {
    if (file == null || file.isBlank()) {
      throw Refusal.field("file", "dossier.document.missing");
    }
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
        .replaceAll("[\\p{Cntrl}\"<>:|?*]", "_").strip();
    if (last.length() > LONGEST_NAME) {
      int dot = last.lastIndexOf('.');
      String extension = dot < 0 || last.length() - dot > 10 ? "" : last.substring(dot);
      last = last.substring(0, LONGEST_NAME - extension.length()) + extension;
    }
    return last;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
