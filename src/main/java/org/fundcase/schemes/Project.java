package org.fundcase.schemes;

import java.time.LocalDate;
import org.fundcase.kernel.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * The project whose invoices are counted.
 *
 * @param applicant invoices must be issued to it
 * @param start first day of the project; null while the draft does not say
 * @param end last day, inside; null while the draft does not say
 * @param roundOpened first day of the application window, from which a round's look-back counts
 */
public record Project(
        CreditCode applicant, @Nullable LocalDate start, @Nullable LocalDate end, LocalDate roundOpened) {}
