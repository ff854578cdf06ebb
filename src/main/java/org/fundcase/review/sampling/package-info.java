/**
 * Second-person checks by sampling (复核抽查): the city draws from the reviewed cases of a round with a stored seed, so that
 * anybody can draw the same again, and another person than the first reviewer checks what was drawn. A disagreement goes
 * back to the first reviewer's office and is answered before the ranking.
 */
@NamedInterface("sampling")
@NullMarked
package org.fundcase.review.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
