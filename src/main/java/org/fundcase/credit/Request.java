package org.fundcase.credit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The party asks for repair (信用修复).
 *
 * @param words what it did about it
 * @param proof what shows it
 */
public record Request(UUID id, LocalDate on, String words, String proof, UUID recordedBy, String recordedName) {}
