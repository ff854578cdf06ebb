package org.fundcase.schemes;

/**
 * Names one version of one scheme.
 *
 * @param id the scheme, as {@code CZ-II-2019}
 * @param version the version, as {@code 2019}: the name of its file
 */
public record SchemeVersion(String id, String version) {

    @Override
    public String toString() {
        return id + " " + version;
    }
}
