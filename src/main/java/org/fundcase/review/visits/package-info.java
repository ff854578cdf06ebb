/**
 * Site visits (现场核查) of the review: ordered by whoever holds it, carried out by at least two officers, and recorded in a
 * form that both sign from their own accounts. A record that both signed never changes; what has to be said otherwise is
 * a further version with its reason.
 */
@NullMarked
package org.fundcase.review.visits;

import org.jspecify.annotations.NullMarked;
