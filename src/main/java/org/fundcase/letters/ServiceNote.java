package org.fundcase.letters;

import java.time.LocalDate;

/**
 * That a paper reached its recipient, as somebody records it.
 *
 * @param recipient who took it
 * @param proof what shows it: 送达回证, the number of a postal receipt, the place of publication
 */
public record ServiceNote(ServiceWay way, LocalDate on, String recipient, String proof) {}
