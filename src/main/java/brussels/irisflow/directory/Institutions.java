package brussels.irisflow.directory;

import org.springframework.data.jpa.repository.JpaRepository;

interface Institutions extends JpaRepository<Institution, String> {
}
