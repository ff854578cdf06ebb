package org.fundcase.accounts;

import org.fundcase.kernel.Subject;

/**
 * Somebody wanted to change or confirm what is not theirs. Published where it is refused, inside a transaction that will
 * be rolled back; the door that took the request records it after that.
 */
public record ChangeDenied(SignedIn who, Action action, Subject subject) {}
