package brussels.irisflow.directory;

import org.springframework.data.jpa.repository.JpaRepository;

interface People extends JpaRepository<Person, String> {
}
