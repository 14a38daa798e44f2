/**
 * A question on a dossier to one or several institutions, with a date: asked, answered, returned, reminded, asked again,
 * put to another institution, given up or withdrawn. Every exchange stays on the dossier, whose log tells of each turn.
 *
 * <p>Other rooms ask through {@link brussels.irisflow.request.Requests} and hear what came of it through the events
 * {@link brussels.irisflow.request.ExchangeRecorded} and {@link brussels.irisflow.request.RequestSettled}. The way of a
 * question is {@code bpmn/request/request.bpmn}, one instance each, its business key the reference {@code REQ-…}.
 *
 * <p>Who may see the dossier sees the whole question. An institution that is asked takes part in the dossier from then on,
 * unless the dossier is confidential: then it sees the question and its own exchange, and nothing else.
 */
package brussels.irisflow.request;
