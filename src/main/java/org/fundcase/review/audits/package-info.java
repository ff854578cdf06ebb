/**
 * Special audits (专项审计) that the review orders from a firm: the firm is looked at for conflicts as experts are, its
 * report is sealed when it is handed in, and each of its findings is a task to be answered before the case is supported
 * or ranked. What is adopted only ever lowers the proposal.
 */
@NullMarked
package org.fundcase.review.audits;

import org.jspecify.annotations.NullMarked;
