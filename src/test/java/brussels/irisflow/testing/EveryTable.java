package brussels.irisflow.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into every table there is, ours and the engine's, for a text. */
public final class EveryTable {

  private record Column(String table, String name, boolean bytes) {
  }

  private final JdbcClient jdbc;

  public EveryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many rows hold this text, by {@code table.column}; bytes, JSON and long texts included. */
  public Map<String, Integer> holding(String text) {
    Map<String, Integer> found = new TreeMap<>();
    for (Column column : columns()) {
      String condition = column.bytes() ? "position(convert_to(:text, 'UTF8') in " + column.name() + ") > 0"
          : "position(:text in " + column.name() + "::text) > 0";
      int rows = jdbc.sql("select count(*) from " + column.table() + " where " + condition).param("text", text)
          .query(Integer.class).single();
      if (rows > 0) {
        found.put(column.table() + "." + column.name(), rows);
      }
    }
    return found;
  }

  private List<Column> columns() {
    return new ArrayList<>(jdbc.sql("""
            select c.table_name, c.column_name, c.data_type = 'bytea' as bytes from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.data_type in ('character varying', 'text', 'bytea', 'jsonb', 'json', 'ARRAY')""")
        .query((row, number) -> new Column(row.getString("table_name"), row.getString("column_name"), row.getBoolean("bytes"))).list());
  }
}
