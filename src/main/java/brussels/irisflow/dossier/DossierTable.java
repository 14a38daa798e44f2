package brussels.irisflow.dossier;

import org.springframework.data.jpa.repository.JpaRepository;

interface DossierTable extends JpaRepository<Dossier, String> {
}
