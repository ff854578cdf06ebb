package org.fundcase.workflow;

import java.util.UUID;

/** A person of the office whose right to work there the caller has checked. */
public record Colleague(UUID id, String name) {}
