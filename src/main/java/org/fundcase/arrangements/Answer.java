package org.fundcase.arrangements;

/**
 * What the second person said.
 *
 * @param note why not; blank with a yes
 * @param paper number of the paper that issues it; blank with a no
 */
public record Answer(boolean agreed, String note, String paper, String name) {}
