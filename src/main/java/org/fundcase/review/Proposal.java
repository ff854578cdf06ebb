package org.fundcase.review;

import java.math.BigDecimal;
import java.util.UUID;
import org.fundcase.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the review proposes for an application (审核建议).
 *
 * @param bound what the rules allow at most
 * @param amount proposed, above zero and at most the bound
 * @param reason why less than the bound; blank if it is the bound
 * @param score null where nothing is scored
 */
public record Proposal(UUID caseId, Money bound, Money amount, String reason, @Nullable BigDecimal score, String by) {}
