package org.fundcase.schemes;

/** Whether what a scheme file says about acceptance fits the rest of the file. */
record AcceptanceLint(RowedYaml yaml, Scheme scheme) {

    /** @throws BadScheme naming the row of the first thing that is wrong */
    void check() {
        AcceptanceRule rule = scheme.acceptance();
        boolean asked = scheme.items().stream().anyMatch(Item::isAccepted);
        demand(!asked || rule != null, "/items", "有支持方向要验收，却没有写 acceptance");
        if (rule == null) {
            return;
        }
        demand(scheme.tables().all().contains(rule.table()), "/acceptance/table", "tables 里没有“" + rule.table() + "”");
        boolean number = scheme.parameters().stream()
                .anyMatch(one -> one.key().equals(rule.limit()) && one.type() == Parameter.Type.NUMBER);
        demand(number, "/acceptance/limit", "参数“" + rule.limit() + "”不在 parameters 里，或者不是 NUMBER");
        for (String slot : rule.slots()) {
            demand(scheme.slot(slot).isPresent(), "/acceptance/slots", "slots 里没有“" + slot + "”");
        }
    }

    private void demand(boolean holds, String pointer, String reason) {
        if (!holds) {
            throw yaml.bad(pointer, reason);
        }
    }
}
