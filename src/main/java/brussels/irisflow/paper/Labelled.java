package brussels.irisflow.paper;

/**
 * Words led in by what they are: {@code Strategic objective 1: …}. The label is the application's, the words may be what a person
 * wrote; so each can be marked with its own language.
 */
public record Labelled(Object label, Object words) {
}
