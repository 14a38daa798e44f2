package brussels.irisflow.mandate;

import brussels.irisflow.language.Message;

/** Who sets the objectives, designates the holder and decides on the evaluation. */
public enum MandateAuthority {
  /** The Government of the Brussels-Capital Region. */
  GOVERNMENT,
  /** The United College of the Common Community Commission. */
  UNITED_COLLEGE;

  /** Of which entity it is, for the head of a letter. */
  public Message entity() {
    return Message.of("mandate.authority.entity." + name());
  }

  /** In a sentence, with its article. */
  public Message named() {
    return Message.of("mandate.authority.named." + name());
  }

  /** The text on which its mandates rest. */
  public Message basis() {
    return Message.of("mandate.authority.basis." + name());
  }
}
