package org.fundcase.performance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The target of an indicator.
 *
 * @param target of a quantity; null for a quality
 * @param words of a quality; empty for a quantity
 * @param weight its points
 * @param source where the figure comes from
 */
public record Aim(String indicator, @Nullable BigDecimal target, String words, BigDecimal weight, String source) {}
