package org.fundcase.workflow;

/**
 * Why a task is back at a step that was done before.
 *
 * @param from the step that sent it back
 * @param by who did, by name
 */
public record SentBack(Stage from, String reason, String by) {}
