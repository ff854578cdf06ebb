package org.fundcase.funding;

import java.util.UUID;

/** Makes the key of each form of a page: sent twice, it is done once. */
final class FreshKeys {

    public String next() {
        return UUID.randomUUID().toString();
    }
}
