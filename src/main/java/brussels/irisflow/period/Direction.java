package brussels.irisflow.period;

/** Which way a period is counted from its event. */
public enum Direction {
  /** After the event: "within two months of receipt". */
  FORWARD,
  /** Before it: "two months before the meeting". Such a period never rolls (Regulation 1182/71, art. 3(4)). */
  BACKWARD
}
