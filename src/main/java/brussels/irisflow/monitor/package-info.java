/**
 * What looks at everything and changes nothing by itself: the register of deadlines as a person may see it, on pages, over the
 * API and as a calendar. It keeps no table; who sees what is asked of the dossier, and a move is handed to the register.
 */
package brussels.irisflow.monitor;
