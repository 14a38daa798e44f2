package brussels.irisflow.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineEndsTest {

  @Test
  void aLineNeverEndsAfterAnElisionNorBeforeAColon() {
    assertThat(lines("le rapport d’activités : l'avis d’« experts » 80 % l’œuvre"))
        .containsExactly("le ", "rapport ", "d’activités : ", "l'avis ", "d’« experts » ", "80 % ", "l’œuvre");
  }

  @Test
  void aSmallNumberStaysWithWhatItCounts() {
    assertThat(lines("binnen 15 dagen, op 10 maart 2027 of le 1er mars 2030 of 12 Regeringen en 2026 keer"))
        .containsExactly("binnen ", "15 dagen, ", "op ", "10 maart ", "2027 ", "of ", "le ", "1er mars ", "2030 ", "of ", "12 ", "Regeringen ",
            "en ", "2026 ", "keer");
  }

  private static List<String> lines(String text) {
    LineEnds ends = new LineEnds();
    ends.setText(text);
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int end = ends.next(); end > from; end = ends.next()) {
      lines.add(text.substring(from, end));
      from = end;
    }
    return lines;
  }
}
