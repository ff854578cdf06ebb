package org.fundcase.funding;

import org.jspecify.annotations.Nullable;

/**
 * What comes with a step that moves money.
 *
 * @param key made by the client, one for each request
 * @param text basis or reason, as typed
 */
public record Written(String key, @Nullable String text) {}
