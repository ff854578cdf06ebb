package org.fundcase.publicity;

import org.fundcase.rounds.ListVersions.Lost;

/**
 * What was struck or lowered after it had been published, as the public may know it: with a general reason, never with what
 * was said against it or by whom.
 *
 * @param published the line as the notice has it
 */
public record NoticeChange(NoticeEntry published, Lost lost) {}
