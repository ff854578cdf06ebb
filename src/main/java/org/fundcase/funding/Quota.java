package org.fundcase.funding;

import java.util.UUID;

/** What one office pays from in a budget (指标). */
record Quota(UUID id, UUID budgetId, UUID officeId) {

    Place place() {
        return Place.ofQuota(budgetId, id);
    }
}
