package org.fundcase.funding;

import java.util.UUID;

/** Names an account by what it is and whose. */
record AccountKey(AccountKind kind, UUID owner) {}
