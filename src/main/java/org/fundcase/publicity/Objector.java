package org.fundcase.publicity;

/** Who handed an objection in: for the office that handles it, and nobody else. Never part of an event. */
record Objector(String name, String contact) {

    @Override
    public String toString() {
        return "Objector[secret]";
    }
}
