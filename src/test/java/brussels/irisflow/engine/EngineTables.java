package brussels.irisflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into every table of the engine, runtime and history, for what must not be there. */
public final class EngineTables {

  private record Column(String table, String name, boolean bytes) {
  }

  private final JdbcClient jdbc;

  public EngineTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The columns of the engine's tables, as {@code table.column}, in which a row holds this text, bytes included. */
  public List<String> holding(String text) {
    List<String> found = new ArrayList<>();
    for (Column column : columns()) {
      String condition = column.bytes() ? "position(convert_to(:text, 'UTF8') in " + column.name() + ") > 0"
          : "position(:text in " + column.name() + ") > 0";
      if (jdbc.sql("select count(*) from " + column.table() + " where " + condition).param("text", text)
          .query(Integer.class).single() > 0) {
        found.add(column.table() + "." + column.name());
      }
    }
    return found;
  }

  private List<Column> columns() {
    return jdbc.sql("""
            select table_name, column_name, data_type = 'bytea' as bytes from information_schema.columns
            where table_schema = 'public' and table_name like 'act\\_%' and data_type in ('character varying', 'text', 'bytea')""")
        .query((row, number) -> new Column(row.getString("table_name"), row.getString("column_name"), row.getBoolean("bytes"))).list();
  }
}
